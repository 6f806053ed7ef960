package dev.khata.payments.razorpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.payments.json.Json;
import dev.khata.payments.razorpay.RazorpayApi.Answer;
import java.util.Optional;
import java.util.UUID;

/**
 * Refunds, known by our key. For how long Razorpay keeps a key is nowhere said, so that the refund
 * holds it too, as its receipt and in its notes, and is looked for first.
 */
record RazorpayRefunds(RazorpayApi api) {
  private static final String KEY_HEADER = "X-Refund-Idempotency";
  private static final String KEY_NOTE = "khata_refund";
  private static final int CONFLICT = 409;

  /** The most that a list brings at once. */
  private static final int MOST = 100;

  /** Our own key of a refund, if we asked for it. */
  static Optional<UUID> key(JsonNode refund) {
    return Json.uuid(refund, "receipt").or(() -> Json.uuid(refund.path("notes"), KEY_NOTE));
  }

  Refunding make(RefundOrder order) {
    return switch (find(order)) {
      case Refunding.Nothing nothing -> ask(order);
      case Refunding known -> known;
    };
  }

  private Refunding ask(RefundOrder order) {
    String key = order.key().toString();
    ObjectNode body = Json.object();
    body.put("amount", order.amount().minorUnits());
    body.put("receipt", key);
    body.putObject("notes").put(KEY_NOTE, key);
    return switch (api.post(refundsOf(order, "/refund"), body, KEY_HEADER, key)) {
      case Answer.Given(ObjectNode refund) -> read(order, refund);
      case Answer.Complaint complaint when complaint.status() == CONFLICT -> conflict(complaint);
      case Answer.Complaint complaint -> new Refunding.Refused(complaint.reason());
      case Answer.Unclear(String reason) -> new Refunding.Unknown(reason);
    };
  }

  /** The same status says that the first request runs, and that it was about something else. */
  private static Refunding conflict(Answer.Complaint complaint) {
    return complaint.words().startsWith("Different request")
        ? new Refunding.Refused(complaint.reason())
        : new Refunding.Unknown(complaint.reason());
  }

  Refunding find(RefundOrder order) {
    return switch (api.get(refundsOf(order, "/refunds?count=" + MOST))) {
      case Answer.Given(ObjectNode list) when list.path("items").isArray() -> pick(order, list);
      case Answer.Given given -> new Refunding.Unknown("refunds that can't be read");
      case Answer.Complaint complaint when complaint.isOfUnknownId() -> new Refunding.Nothing();
      case Answer.Complaint complaint -> new Refunding.Unknown(complaint.reason());
      case Answer.Unclear(String reason) -> new Refunding.Unknown(reason);
    };
  }

  private static Refunding pick(RefundOrder order, ObjectNode list) {
    for (JsonNode refund : list.path("items")) {
      if (key(refund).equals(Optional.of(order.key()))) {
        return read(order, refund);
      }
    }
    return new Refunding.Nothing();
  }

  Refunding get(RefundOrder order, String refund) {
    return switch (api.get("refunds/" + RazorpayApi.part(refund))) {
      case Answer.Given(ObjectNode entity) -> read(order, entity);
      case Answer.Complaint complaint when complaint.isOfUnknownId() -> new Refunding.Nothing();
      case Answer.Complaint complaint -> new Refunding.Unknown(complaint.reason());
      case Answer.Unclear(String reason) -> new Refunding.Unknown(reason);
    };
  }

  private static Refunding read(RefundOrder order, JsonNode refund) {
    Optional<String> id = Json.text(refund, "id");
    if (id.isEmpty()) {
      return new Refunding.Unknown("a refund without an id");
    }
    if (refund.path("amount").asLong(-1) != order.amount().minorUnits()) {
      return new Refunding.Refused("under this key another amount was given back");
    }
    return switch (refund.path("status").asText("")) {
      case "processed" -> new Refunding.Done(id.get());
      case "pending" -> new Refunding.Pending(id.get());
      case "failed" -> new Refunding.Refused("Razorpay: the refund failed");
      default -> new Refunding.Unknown("a refund of an unknown status");
    };
  }

  private static String refundsOf(RefundOrder order, String rest) {
    return "payments/" + RazorpayApi.part(order.payment()) + rest;
  }
}
