package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.khata.http.endpoint.TextType;
import java.io.IOException;

/** Names and texts of the domain, which are texts on the wire. */
final class TextModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TextModule() {
    TextType.ALL.forEach(this::add);
  }

  private <T> void add(TextType<T> text) {
    addDeserializer(text.type(), new Reader<>(text));
    addSerializer(text.type(), ToStringSerializer.instance);
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient TextType<T> text;

    Reader(TextType<T> text) {
      super(text.type());
      this.text = text;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        context.handleUnexpectedToken(text.type(), parser);
      }
      String sent = parser.getText();
      if (text.problem(sent).isPresent()) {
        throw context.weirdStringException(sent, text.type(), "not one");
      }
      return text.parse().apply(sent).orElseThrow();
    }
  }
}
