package dev.khata.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.payments.call.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sandbox answered, before it is known what was asked. */
sealed interface Answer {
  /** The form of the sandbox's errors. */
  Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  record Said(JsonNode said) implements Answer {}

  /** It will not do it, whenever it is asked. */
  record Refused(String reason) implements Answer {}

  /** It says itself that there is no such thing. */
  record Missing() implements Answer {}

  record Unknown(String reason) implements Answer {}

  /**
   * Only an error in the sandbox's own form is its word; others may come from something between.
   */
  static Answer to(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> of(answered);
      case Outcome.NotReached(String reason) -> new Unknown("not reached: " + reason);
      case Outcome.Unanswered(String reason) -> new Unknown("no answer: " + reason);
    };
  }

  private static Answer of(Outcome.Answered answered) {
    Optional<JsonNode> body = Json.read(answered.body());
    if (answered.isSuccess()) {
      return body.<Answer>map(Said::new).orElseGet(() -> new Unknown("an answer of another form"));
    }
    Optional<String> error = body.flatMap(Answer::error);
    String status = "HTTP status " + answered.status();
    if (error.isEmpty()) {
      return new Unknown(status);
    }
    return switch (answered.status()) {
      case 404 -> new Missing();
      case 409, 422 -> new Refused(error.get());
      default -> new Unknown(status);
    };
  }

  private static Optional<String> error(JsonNode body) {
    return Optional.ofNullable(body.path("error").textValue()).filter(CODE.asMatchPredicate());
  }
}
