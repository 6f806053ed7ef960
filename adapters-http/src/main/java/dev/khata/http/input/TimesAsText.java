package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.temporal.TemporalAccessor;

/** Dates and times are ISO 8601 texts; numbers and lists, which Jackson would take too, are not. */
final class TimesAsText extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TimesAsText() {
    setDeserializerModifier(new Modifier());
  }

  private static final class Modifier extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
      return TemporalAccessor.class.isAssignableFrom(bean.getBeanClass())
          ? new TextOnly(reader)
          : reader;
    }
  }

  private static final class TextOnly extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    TextOnly(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new TextOnly(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? super.deserialize(parser, context)
          : context.handleUnexpectedToken(handledType(), parser);
    }
  }
}
