package dev.khata.payments.razorpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Report;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Webhooks. They are signed without a time, so that only their id tells whether one has come
 * before; they come at least once, in any order.
 */
record RazorpayNotices(List<Secret> secrets) {
  private static final String SIGNATURE = "x-razorpay-signature";
  private static final String EVENT_ID = "x-razorpay-event-id";
  static final Set<String> HEADERS = Set.of(SIGNATURE, EVENT_ID);
  private static final int LONGEST_ID = 100;

  Notice read(Map<String, String> headers, byte[] body) {
    String signature = headers.getOrDefault(SIGNATURE, "");
    if (secrets.stream().noneMatch(secret -> Signature.matches(signature, secret, body))) {
      return new Notice.Rejected(Notice.Reason.FORGED);
    }
    String id = headers.getOrDefault(EVENT_ID, "").strip();
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      return new Notice.Rejected(Notice.Reason.UNREADABLE);
    }
    return Json.read(body)
        .flatMap(RazorpayNotices::reports)
        .<Notice>map(reports -> new Notice.Signed(id, reports))
        .orElseGet(() -> new Notice.Rejected(Notice.Reason.UNREADABLE));
  }

  /** Empty where an event is known and does not hold what its kind holds. */
  private static Optional<List<Report>> reports(ObjectNode event) {
    JsonNode payload = event.path("payload");
    JsonNode payment = payload.path("payment").path("entity");
    JsonNode refund = payload.path("refund").path("entity");
    return switch (event.path("event").asText("")) {
      case "" -> Optional.empty();
      case "payment.authorized", "payment.captured", "payment.failed", "order.paid" ->
          ofPayment(event.path("event").asText(), payment, payload.path("order").path("entity"));
      case "refund.created", "refund.processed", "refund.failed" -> ofRefund(refund);
      case "payment.dispute.created", "payment.dispute.lost" ->
          ofDispute(payload.path("dispute").path("entity"));
      default -> Optional.of(List.of());
    };
  }

  /** Without an order it is of something else that this account sells. */
  private static Optional<List<Report>> ofPayment(String event, JsonNode payment, JsonNode order) {
    Optional<String> id = Json.text(payment, "id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Json.text(payment, "order_id")
            .map(reference -> new Report.Order(reference, Json.uuid(order, "receipt")))
            .map(of -> List.of(ofPayment(event, of, id.get(), payment)))
            .orElseGet(List::of));
  }

  private static Report ofPayment(String event, Report.Order order, String id, JsonNode payment) {
    return switch (event) {
      case "payment.authorized" -> new Report.Changed(order);
      case "payment.failed" -> new Report.Declined(order, id);
      default ->
          Payment.read(payment)
              .<Report>map(captured -> new Report.Captured(order, captured.capture()))
              .orElseGet(() -> new Report.Changed(order));
    };
  }

  /** Goes by the refund's status: one that was only begun may fail, and tells nothing yet. */
  private static Optional<List<Report>> ofRefund(JsonNode refund) {
    Optional<String> id = Json.text(refund, "id");
    Optional<String> payment = Json.text(refund, "payment_id");
    Optional<Money> amount = Json.money(refund);
    if (id.isEmpty() || payment.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    var key = RazorpayRefunds.key(refund);
    return Optional.of(
        switch (refund.path("status").asText("")) {
          case "processed" ->
              List.of(new Report.Refunded(payment.get(), id.get(), key, amount.get()));
          case "failed" -> List.of(new Report.RefundFailed(payment.get(), id.get(), key));
          default -> List.of();
        });
  }

  /** Money is deducted once a dispute is lost, and never before. */
  private static Optional<List<Report>> ofDispute(JsonNode dispute) {
    Optional<String> id = Json.text(dispute, "id");
    Optional<String> payment = Json.text(dispute, "payment_id");
    Optional<Money> deducted =
        Json.money(dispute)
            .flatMap(disputed -> Json.money(dispute, "amount_deducted", disputed.unit()));
    if (id.isEmpty() || payment.isEmpty() || deducted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            deducted.get().isZero()
                ? new Report.Disputed(payment.get())
                : new Report.Reversed(payment.get(), id.get(), deducted.get())));
  }
}
