package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What payers, banks and the gateway's own people do, done by whoever tries the sandbox out. */
final class Control {
  private final Till till;
  private final Later later;
  private final Faults faults;

  Control(Till till, Later later, Faults faults) {
    this.till = till;
    this.later = later;
    this.faults = faults;
  }

  Answer answer(Request request) {
    Answer done =
        switch (request.shape()) {
          case "POST /control/orders/*/pay" -> pay(request.id(), false);
          case "POST /control/orders/*/pay-again" -> pay(request.id(), true);
          case "POST /control/orders/*/decline" -> decline(request.id());
          case "POST /control/orders/*/leave" -> leave(request.id());
          case "POST /control/orders/*/confirm" -> confirm(request.id());
          case "POST /control/orders/*/hurry" -> hurry(request.id());
          case "POST /control/payments/*/refund" -> refund(request);
          case "POST /control/payments/*/dispute" -> dispute(request.id());
          case "POST /control/payments/*/reverse" -> reverse(request.id());
          case "POST /control/payments/*/win" -> win(request.id());
          case "POST /control/faults" -> spoil(request);
          default -> throw Refusal.notFound();
        };
    return request.fromBrowser() ? Answer.back() : done;
  }

  /** A payment that is under way succeeds; where there is none, one is made. */
  private Answer pay(String id, boolean again) {
    Order order = till.order(id);
    if (order.isPaid() != again) {
      throw new Refusal(409, again ? "not_paid" : "paid");
    }
    String payment =
        order.payments().stream()
            .filter(begun -> begun.state() == Payment.State.PENDING)
            .findFirst()
            .map(Payment::id)
            .orElseGet(() -> till.begin(id, order.amount()));
    till.capture(payment);
    return order(id);
  }

  private Answer decline(String id) {
    till.decline(till.begin(id, till.order(id).amount()));
    return order(id);
  }

  private Answer leave(String id) {
    till.leave(id);
    return order(id);
  }

  private Answer confirm(String id) {
    till.order(id).payments().stream()
        .filter(Payment::isCaptured)
        .map(Payment::id)
        .forEach(till::confirm);
    return order(id);
  }

  private Answer hurry(String id) {
    till.order(id);
    later.hurry(id);
    return order(id);
  }

  /** All that is left of the payment, where no amount is given. */
  private Answer refund(Request request) {
    String payment = request.id();
    Money taken =
        till.orderOf(payment).payments().stream()
            .filter(made -> made.id().equals(payment))
            .findFirst()
            .orElseThrow(Refusal::notFound)
            .amount();
    long amount =
        Optional.ofNullable(request.query().get("amount"))
            .map(Control::number)
            .orElseGet(() -> taken.minorUnits() - till.refunded(payment));
    if (amount < 1) {
      throw new Refusal(422, "bad_amount");
    }
    return Answer.json(
        200,
        Shapes.refund(till.refund(payment, Optional.empty(), new Money(amount, taken.unit()))));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Refusal(422, "bad_amount");
    }
  }

  private Answer dispute(String payment) {
    till.dispute(payment);
    return order(till.orderOf(payment).id());
  }

  private Answer reverse(String payment) {
    till.reverse(payment);
    return order(till.orderOf(payment).id());
  }

  private Answer win(String payment) {
    till.win(payment);
    return order(till.orderOf(payment).id());
  }

  private Answer spoil(Request request) {
    Route route = chosen(Route.values(), request, "route");
    faults.spoil(route, chosen(Fault.values(), request, "fault"));
    return Answer.json(200, Shapes.JSON.createObjectNode());
  }

  private static <E extends Enum<E>> E chosen(E[] all, Request request, String name) {
    String word = request.query().getOrDefault(name, "");
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new Refusal(422, "bad_" + name));
  }

  private Answer order(String id) {
    return Answer.json(200, Shapes.order(till.order(id)));
  }
}
