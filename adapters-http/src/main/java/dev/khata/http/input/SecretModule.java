package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.khata.domain.kernel.Secret;
import java.io.IOException;

/** Secrets are texts on the wire and masked everywhere else. */
final class SecretModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  SecretModule() {
    addDeserializer(Secret.class, new Reader());
    addSerializer(Secret.class, new Writer());
  }

  private static final class Reader extends StdDeserializer<Secret> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        context.handleUnexpectedToken(Secret.class, parser);
      }
      return new Secret(parser.getText());
    }
  }

  private static final class Writer extends StdSerializer<Secret> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(secret.reveal());
    }
  }
}
