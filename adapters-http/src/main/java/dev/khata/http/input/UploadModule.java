package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.khata.http.endpoint.Upload;
import java.io.IOException;

/** Files stand in the tree of a form as they are; nothing that is typed becomes one. */
final class UploadModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  UploadModule() {
    addDeserializer(Upload.class, new Reader());
  }

  private static final class Reader extends StdDeserializer<Upload> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Upload.class);
    }

    @Override
    public Upload deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)
              && parser.getEmbeddedObject() instanceof Upload upload
          ? upload
          : (Upload) context.handleUnexpectedToken(Upload.class, parser);
    }
  }
}
