package dev.khata.sms.gateway;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something that an answer may say.
 *
 * @param pointer to the place
 * @param values of which one stands there; <code>*</code> for any but null and the empty text
 */
record Condition(JsonPointer pointer, List<String> values) {
  private static final String ANY = "*";

  Condition {
    values = List.copyOf(values);
  }

  boolean holds(JsonNode answer) {
    JsonNode found = answer.at(pointer);
    if (found.isMissingNode() || found.isNull()) {
      return false;
    }
    return values.contains(ANY)
        ? !found.isTextual() || !found.textValue().isEmpty()
        : found.isValueNode() && values.contains(found.asText());
  }

  /** Whether the answer says anything there. */
  boolean isTold(JsonNode answer) {
    return !answer.at(pointer).isMissingNode();
  }
}
