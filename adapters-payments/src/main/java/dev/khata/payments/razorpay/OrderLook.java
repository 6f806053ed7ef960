package dev.khata.payments.razorpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.json.Json;
import dev.khata.payments.razorpay.RazorpayApi.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at an order and its payments, and captures what is only authorised: a payment that nobody
 * captures is given back to its payer after some days.
 */
record OrderLook(RazorpayApi api) {
  /** Our reference once more, in an order's notes: what others sell by the account has none. */
  static final String NOTE = "khata_order";

  Standing at(String reference) {
    return switch (api.get("orders/" + RazorpayApi.part(reference))) {
      case Answer.Given(ObjectNode order) when Json.money(order).isPresent() ->
          payments(reference, order);
      case Answer.Given given -> new Standing.Unknown("an order without an amount");
      case Answer.Complaint complaint when complaint.isOfUnknownId() -> new Standing.NotFound();
      case Answer.Complaint complaint -> new Standing.Unknown(complaint.reason());
      case Answer.Unclear(String reason) -> new Standing.Unknown(reason);
    };
  }

  private Standing payments(String reference, ObjectNode order) {
    return switch (api.get("orders/" + RazorpayApi.part(reference) + "/payments")) {
      case Answer.Given(ObjectNode collection) ->
          Payment.readAll(collection)
              .map(payments -> told(order, captured(order, payments)))
              .orElseGet(() -> new Standing.Unknown("payments that can't be read"));
      case Answer.Complaint complaint -> new Standing.Unknown(complaint.reason());
      case Answer.Unclear(String reason) -> new Standing.Unknown(reason);
    };
  }

  private static Standing told(ObjectNode order, List<Payment> payments) {
    boolean taken = payments.stream().anyMatch(Payment::isCaptured);
    if (!taken && order.path("status").asText("").equals("paid")) {
      return new Standing.Unknown("an order that is paid, with no payment that is captured");
    }
    Optional<UUID> ours = Json.uuid(order, "receipt");
    return new Standing.Told(
        ours,
        payments.stream().filter(Payment::isCaptured).map(Payment::capture).toList(),
        taken ? OrderState.CLOSED : state(payments));
  }

  private static OrderState state(List<Payment> payments) {
    return !payments.isEmpty() && payments.stream().allMatch(Payment::isOver)
        ? OrderState.DECLINED
        : OrderState.OPEN;
  }

  /**
   * The payments after one of them has been captured, if the order is ours and the payment was only
   * authorised and is of the order's amount. One is enough: for an order that is paid Razorpay
   * takes no second one, and gives it back by itself.
   */
  private List<Payment> captured(ObjectNode order, List<Payment> payments) {
    if (!isOurs(order) || payments.stream().anyMatch(Payment::isCaptured)) {
      return payments;
    }
    Optional<Money> asked = Json.money(order);
    return payments.stream()
        .filter(Payment::isAuthorized)
        .filter(payment -> asked.equals(Optional.of(payment.amount())))
        .min(Comparator.comparingLong(Payment::createdAt))
        .map(this::capture)
        .map(now -> payments.stream().map(was -> was.id().equals(now.id()) ? now : was).toList())
        .orElse(payments);
  }

  private static boolean isOurs(ObjectNode order) {
    Optional<UUID> ours = Json.uuid(order, "receipt");
    return ours.isPresent() && ours.equals(Json.uuid(order.path("notes"), NOTE));
  }

  /** The payment as it is then; unchanged when nobody knows. */
  private Payment capture(Payment payment) {
    ObjectNode body = Json.object();
    body.put("amount", payment.amount().minorUnits());
    body.put("currency", payment.amount().unit().code());
    String path = "payments/" + RazorpayApi.part(payment.id());
    return switch (api.post(path + "/capture", body)) {
      case Answer.Given(ObjectNode now) -> same(payment, now);
      // It is no longer authorised: captured by somebody else meanwhile, as a rule.
      case Answer.Complaint complaint ->
          api.get(path) instanceof Answer.Given(ObjectNode now) ? same(payment, now) : payment;
      case Answer.Unclear unclear -> payment;
    };
  }

  private static Payment same(Payment payment, ObjectNode now) {
    return Payment.read(now).filter(read -> read.id().equals(payment.id())).orElse(payment);
  }
}
