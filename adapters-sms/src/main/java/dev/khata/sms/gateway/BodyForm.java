package dev.khata.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a gateway takes as the body of a request; texts have <code>{placeholders}</code>. */
sealed interface BodyForm {

  record None() implements BodyForm {}

  /** Fields, as a browser sends them. */
  record Form(Map<String, String> fields) implements BodyForm {}

  record Json(JsonNode template) implements BodyForm {}
}
