package dev.khata.sms.gateway;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.sms.Attempt;
import dev.khata.sms.call.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How the answers of a gateway are read.
 *
 * @param accept all of them hold in a success; where there are none, any status from 200 to 299 is
 *     one
 * @param taken one holds when the gateway has the message from an earlier try
 * @param refuse one holds when no gateway will ever take the message; goes before all others
 * @param pass one holds when another gateway may take it, and this one is not at fault
 * @param reference the gateway's id of the message, at the first of these places that has a value
 * @param error what went wrong, likewise
 */
record Verdicts(
    List<Condition> accept,
    List<Condition> taken,
    List<Condition> refuse,
    List<Condition> pass,
    List<JsonPointer> reference,
    List<JsonPointer> error) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_REFERENCE = 200;

  /**
   * @param own the reference where the answer has none
   */
  Attempt sort(Outcome.Answered answer, String own) {
    boolean fine = answer.status() >= 200 && answer.status() < 300;
    Optional<JsonNode> body = read(answer.body());
    if (body.isPresent()) {
      return sort(body.get(), fine, answer.status(), own);
    }
    if (fine && accept.isEmpty()) {
      return Attempt.accepted(own);
    }
    return fine ? Attempt.unknown("an answer that is not JSON") : byStatus(answer.status());
  }

  private Attempt sort(JsonNode said, boolean fine, int status, String own) {
    String reason = reason(said, status);
    if (any(refuse, said)) {
      return Attempt.refused(reason);
    }
    if (accept.isEmpty() ? fine : accept.stream().allMatch(expected -> expected.holds(said))) {
      return fine
          ? Attempt.accepted(reference(said, own))
          : Attempt.unknown("a success of HTTP status " + status);
    }
    if (any(taken, said)) {
      return Attempt.accepted(reference(said, own));
    }
    if (any(pass, said)) {
      return Attempt.passed(reason);
    }
    return unsuccessful(said, fine, status, reason);
  }

  /** Only an answer that clearly tells of a failure is one: what was sent must not go twice. */
  private Attempt unsuccessful(JsonNode said, boolean fine, int status, String reason) {
    if (accept.stream().anyMatch(expected -> expected.isTold(said) && !expected.holds(said))) {
      return Attempt.failed(reason);
    }
    if (any(accept, said)) {
      return Attempt.unknown("half a success, HTTP status " + status);
    }
    if (first(error, said).isPresent()) {
      return Attempt.failed(reason);
    }
    return fine ? Attempt.unknown("an answer of another form") : byStatus(status);
  }

  private static boolean any(List<Condition> conditions, JsonNode said) {
    return conditions.stream().anyMatch(condition -> condition.holds(said));
  }

  private static Attempt byStatus(int status) {
    return switch (status) {
      // Something in between gave up, and what lies behind it may have sent the message.
      case 502, 504 -> Attempt.unknown("HTTP status " + status);
      default -> Attempt.failed("HTTP status " + status);
    };
  }

  private String reason(JsonNode said, int status) {
    return first(error, said).map(text -> "error " + Words.harmless(text) + ", ").orElse("")
        + "HTTP status "
        + status;
  }

  private String reference(JsonNode said, String own) {
    return first(reference, said).filter(text -> text.length() <= LONGEST_REFERENCE).orElse(own);
  }

  private static Optional<String> first(List<JsonPointer> places, JsonNode said) {
    return places.stream()
        .map(said::at)
        .filter(JsonNode::isValueNode)
        .filter(node -> !node.isNull())
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<JsonNode> read(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return Optional.of(node).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
