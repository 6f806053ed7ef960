package dev.khata.http.openapi;

import dev.khata.http.endpoint.Accepts;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;

/** What the documentation says of a field of a form that takes files. */
final class FileWords {
  private FileWords() {}

  /** Adds it to what the field says of itself. */
  static void describe(RecordComponent component, Schema<?> schema) {
    Accepts accepts = component.getAnnotation(Accepts.class);
    if (accepts != null) {
      String own = schema.getDescription() == null ? "" : schema.getDescription() + " ";
      schema.setDescription(own + bounds(accepts) + ".");
    }
  }

  /** The types that an encoding object lists. */
  static String types(Accepts accepts) {
    return String.join(", ", accepts.value());
  }

  /** What a file may be, without a full stop. */
  static String bounds(Accepts accepts) {
    return types(accepts) + "; at most " + accepts.maxBytes() / 1024 + " KiB";
  }
}
