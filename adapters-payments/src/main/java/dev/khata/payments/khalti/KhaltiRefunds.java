package dev.khata.payments.khalti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.payments.json.Json;
import dev.khata.payments.json.Words;
import dev.khata.payments.khalti.KhaltiApi.Answer;
import java.util.Optional;
import java.util.function.Function;

/**
 * Refunds. Khalti knows no keys and no ids of them, and tells of a payment only whether it has been
 * given back wholly, in part or not at all. So there is a look first, and a second refund of a part
 * can't be told from the first one: it stays unknown, and nothing is sent for it.
 */
record KhaltiRefunds(KhaltiApi api) {

  Refunding make(RefundOrder order) {
    return look(
        order,
        lookup ->
            switch (judge(order, lookup)) {
              case Refunding.Nothing nothing -> send(order, isWhole(order, lookup));
              case Refunding known -> known;
            });
  }

  /** What has become of it, as far as the payment tells. */
  Refunding find(RefundOrder order) {
    return look(order, lookup -> judge(order, lookup));
  }

  private Refunding look(RefundOrder order, Function<Lookup, Refunding> then) {
    return switch (api.lookup(order.order())) {
      case Answer.Given given ->
          Lookup.read(order.order(), given.body())
              .map(then)
              .orElseGet(() -> new Refunding.Unknown("a payment that can't be read"));
      case Answer.Unclear(String reason) -> new Refunding.Unknown(reason);
    };
  }

  private static Refunding judge(RefundOrder order, Lookup lookup) {
    if (lookup.stage().isPaid() && !lookup.transaction().equals(Optional.of(order.payment()))) {
      return new Refunding.Refused("the order has no such payment");
    }
    if (order.amount().isAbove(lookup.total())) {
      return new Refunding.Refused("more than was paid");
    }
    return switch (lookup.stage()) {
      case COMPLETED ->
          lookup.isRefunded()
              ? new Refunding.Unknown("given back, wholly or in part")
              : new Refunding.Nothing();
      case REFUNDED ->
          isWhole(order, lookup) ? done(order) : new Refunding.Unknown("all of it was given back");
      case PARTLY_REFUNDED ->
          isWhole(order, lookup)
              ? new Refunding.Refused("a part has been given back already")
              : new Refunding.Unknown("a part was given back, for this request or another");
      case OVER, HELD -> new Refunding.Unknown("a payment that is not complete");
    };
  }

  private static boolean isWhole(RefundOrder order, Lookup lookup) {
    return order.amount().equals(lookup.total());
  }

  /** The only one that a payment can have, so that it goes by the payment's id. */
  private static Refunding done(RefundOrder order) {
    return new Refunding.Done(order.payment());
  }

  private Refunding send(RefundOrder order, boolean whole) {
    Optional<ObjectNode> body =
        whole
            ? Optional.empty()
            : Optional.of(Json.object().put("amount", order.amount().minorUnits()));
    return switch (api.refund(order.payment(), body)) {
      case Answer.Given given when given.isSuccess() -> done(order);
      case Answer.Given given -> unlessDone(order, given);
      case Answer.Unclear(String reason) -> new Refunding.Unknown(reason);
    };
  }

  /** What its errors mean is nowhere said: the payment itself tells whether anything has moved. */
  private Refunding unlessDone(RefundOrder order, Answer.Given refused) {
    return switch (find(order)) {
      case Refunding.Nothing nothing ->
          new Refunding.Refused(
              "Khalti: "
                  + Json.text(refused.body(), "detail")
                      .map(Words::harmless)
                      .orElseGet(() -> "HTTP status " + refused.status()));
      case Refunding known -> known;
    };
  }
}
