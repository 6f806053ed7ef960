package dev.khata.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.push.call.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What FCM's answer to a message means. An error is known by its detail of the type {@code
 * FcmError}: a status alone may be about the project and says nothing of a token.
 *
 * <p>Source: Firebase, {@code ErrorCode} and "REST error codes for the HTTP v1 API".
 */
final class FcmAnswer {
  private static final String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";
  private static final String BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest";
  private static final String OF_THE_TOKEN = "message.token";

  /** Where too many messages were sent and nothing is said of when to go on. */
  private static final Duration AFTER_TOO_MANY = Duration.ofMinutes(1);

  private static final Duration AFTER_OVERLOAD = Duration.ofSeconds(10);

  private final int status;
  private final ObjectNode body;
  private final Optional<String> retryAfter;

  FcmAnswer(Outcome.Answered answered) {
    this.status = answered.status();
    this.body = Json.read(answered.body()).orElseGet(Json::object);
    this.retryAfter = answered.retryAfter();
  }

  /** Whether the access token was refused, and not those of APNs or of web push. */
  boolean refusesAccess() {
    return status == 401 && code().isEmpty();
  }

  Attempt sort(Instant now) {
    if (status >= 200 && status < 300) {
      return Json.text(body, "name")
          .map(Attempt::accepted)
          .orElseGet(() -> Attempt.unknown("an answer that is not FCM's, of " + statusWords()));
    }
    return code().map(code -> byCode(code, now)).orElseGet(() -> byStatus(now));
  }

  private Attempt byCode(String code, Instant now) {
    return switch (code) {
      case "UNREGISTERED" -> Attempt.gone(code);
      case "INVALID_ARGUMENT" -> invalid();
      case "SENDER_ID_MISMATCH" -> Attempt.passed(code + ": the app is of another project");
      case "THIRD_PARTY_AUTH_ERROR", "APNS_AUTH_ERROR" ->
          Attempt.putOff(code + ": see to the credentials of APNs or web push in Firebase");
      case "QUOTA_EXCEEDED" -> busy(code, AFTER_TOO_MANY, now);
      case "UNAVAILABLE" -> busy(code, AFTER_OVERLOAD, now);
      case "INTERNAL" -> Attempt.failed(code);
      default -> byStatus(now);
    };
  }

  /** Of the token only where the details say so; else the message is at fault. */
  private Attempt invalid() {
    return namesTheToken()
        ? Attempt.gone("INVALID_ARGUMENT: the token")
        : Attempt.refused("INVALID_ARGUMENT");
  }

  private Attempt byStatus(Instant now) {
    return switch (status) {
      case 400 -> isInvalidArgument() ? invalid() : Attempt.failed(statusWords());
      case 401 -> Attempt.failed(statusWords() + ": the access token is refused");
      case 403 -> Attempt.failed(statusWords() + ": the service account may not send");
      case 404 -> Attempt.failed(statusWords() + ": the project is not known");
      case 429 -> busy(statusWords(), AFTER_TOO_MANY, now);
      case 503 -> busy(statusWords(), AFTER_OVERLOAD, now);
      // Something in between gave up, and what lies behind it may have sent the message.
      case 408, 502, 504 -> Attempt.unknown(statusWords());
      default -> Attempt.failed(statusWords());
    };
  }

  private Attempt busy(String reason, Duration otherwise, Instant now) {
    return Attempt.busy(
        reason, retryAfter.flatMap(text -> RetryAfter.read(text, now)).orElse(otherwise));
  }

  private String statusWords() {
    return "HTTP status " + status;
  }

  private boolean isInvalidArgument() {
    return body.path("error").path("status").asText("").equals("INVALID_ARGUMENT");
  }

  private Optional<String> code() {
    return details(FCM_ERROR).flatMap(detail -> Json.text(detail, "errorCode"));
  }

  private boolean namesTheToken() {
    return details(BAD_REQUEST).stream()
        .flatMap(detail -> items(detail.path("fieldViolations")))
        .anyMatch(violation -> violation.path("field").asText("").equals(OF_THE_TOKEN));
  }

  private Optional<JsonNode> details(String type) {
    return items(body.path("error").path("details"))
        .filter(detail -> detail.path("@type").asText("").equals(type))
        .findFirst();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
