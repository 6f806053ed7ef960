package dev.khata.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Report;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the notices of the sandbox, see {@link Signature}. */
final class SandboxNotices {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final List<Secret> secrets;

  SandboxNotices(List<Secret> secrets) {
    this.secrets = secrets;
  }

  Notice read(Map<String, String> headers, byte[] body, Instant now) {
    String id = headers.getOrDefault(Signature.ID, "");
    String timestamp = headers.getOrDefault(Signature.TIMESTAMP, "");
    String signatures = headers.getOrDefault(Signature.SIGNATURE, "");
    if (id.isEmpty() || !isSigned(signatures, id, timestamp, body)) {
      return new Notice.Rejected(Notice.Reason.FORGED);
    }
    if (!isFresh(timestamp, now)) {
      return new Notice.Rejected(Notice.Reason.STALE);
    }
    return Json.read(body)
        .flatMap(SandboxNotices::reports)
        .<Notice>map(reports -> new Notice.Signed(id, reports))
        .orElseGet(() -> new Notice.Rejected(Notice.Reason.UNREADABLE));
  }

  private boolean isSigned(String signatures, String id, String timestamp, byte[] body) {
    return secrets.stream()
        .anyMatch(secret -> Signature.fits(signatures, secret, id, timestamp, body));
  }

  private static boolean isFresh(String timestamp, Instant now) {
    try {
      Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  /** None where it tells of nothing that matters here; empty where it can't be read. */
  private static Optional<List<Report>> reports(JsonNode event) {
    try {
      JsonNode payment = event.path("payment");
      return Optional.of(
          switch (Json.text(event, "type")) {
            case "payment.captured" ->
                List.of(new Report.Captured(order(payment), Json.capture(payment)));
            case "payment.declined" ->
                List.of(new Report.Declined(order(payment), Json.text(payment, "id")));
            case "payment.disputed" -> List.of(new Report.Disputed(Json.text(payment, "id")));
            case "payment.reversed" -> List.of(reversed(event));
            case "payment.reversal_undone" -> List.of(undone(event));
            case "refund.made" -> List.of(refunded(event));
            default -> List.of();
          });
    } catch (Json.Unreadable e) {
      return Optional.empty();
    }
  }

  private static Report.Order order(JsonNode payment) {
    return new Report.Order(
        Json.text(payment, "order"), Optional.of(Json.uuid(payment, "reference")));
  }

  private static Report reversed(JsonNode event) {
    JsonNode dispute = event.path("dispute");
    return new Report.Reversed(
        Json.text(dispute, "payment"), Json.text(dispute, "id"), Json.money(dispute));
  }

  private static Report undone(JsonNode event) {
    JsonNode dispute = event.path("dispute");
    return new Report.ReversalUndone(
        Json.text(dispute, "payment"), Json.text(dispute, "id"), Json.money(dispute));
  }

  /** The refund's own amount: what stands at its payment is all that was given back so far. */
  private static Report refunded(JsonNode event) {
    JsonNode refund = event.path("refund");
    Optional<UUID> key =
        refund.hasNonNull("key") ? Optional.of(Json.uuid(refund, "key")) : Optional.empty();
    return new Report.Refunded(
        Json.text(refund, "payment"), Json.text(refund, "id"), key, Json.money(refund));
  }
}
