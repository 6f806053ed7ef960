package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.Optional;
import java.util.UUID;

/** The sandbox as a gateway: orders, and refunds under keys. */
final class Api {
  private static final int LONGEST_WORDS = 500;

  private final Till till;
  private final Later later;
  private final Delays delays;

  Api(Till till, Later later, Delays delays) {
    this.till = till;
    this.later = later;
    this.delays = delays;
  }

  Answer answer(Route route, Request request) {
    return switch (route) {
      case OPEN -> open(request);
      case FIND -> find(request);
      case ASK -> Answer.json(200, Shapes.order(till.order(request.id())));
      case REFUND -> refund(request);
      case ASK_REFUND -> askRefund(request);
    };
  }

  /** A reference that is known makes one more order: whoever fears that looks for it first. */
  private Answer open(Request request) {
    String words = request.text("words");
    if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
      throw new Refusal(422, "bad_words");
    }
    Money amount = request.money();
    String order = till.open(request.uuid("reference"), amount, words).id();
    Script script = Script.of(amount);
    play(script, order, amount);
    return Answer.json(201, Shapes.order(till.order(order))).spoiledBy(fault(script));
  }

  private void play(Script script, String order, Money amount) {
    String payment = till.begin(order, taken(script, amount));
    switch (script) {
      case CAPTURED, TIMED_OUT, ANSWER_LOST, ANOTHER_AMOUNT -> till.capture(payment);
      case DECLINED -> till.decline(payment);
      case PENDING -> later.after(delays.confirms(), order, () -> till.capture(payment));
      case CONFIRMED_TWICE -> {
        till.capture(payment);
        till.confirm(payment);
      }
      case CAPTURED_AFTER_DECLINE -> {
        till.decline(payment);
        later.after(delays.confirms(), order, () -> till.capture(payment));
      }
      case REVERSED -> {
        till.capture(payment);
        later.after(delays.reverses(), order, () -> till.reverse(payment));
      }
    }
  }

  private static Money taken(Script script, Money amount) {
    return script == Script.ANOTHER_AMOUNT ? amount.minus(new Money(1, amount.unit())) : amount;
  }

  private static Optional<Fault> fault(Script script) {
    return switch (script) {
      case TIMED_OUT -> Optional.of(Fault.SLOW);
      case ANSWER_LOST -> Optional.of(Fault.LOST);
      case CAPTURED,
          DECLINED,
          PENDING,
          CONFIRMED_TWICE,
          CAPTURED_AFTER_DECLINE,
          REVERSED,
          ANOTHER_AMOUNT ->
          Optional.empty();
    };
  }

  private Answer find(Request request) {
    UUID reference =
        request.uuidInQuery("reference").orElseThrow(() -> new Refusal(422, "bad_reference"));
    return Answer.json(
        200,
        Shapes.list(
            till.orders().stream()
                .filter(order -> order.reference().equals(reference))
                .map(Shapes::order)
                .toList()));
  }

  private Answer refund(Request request) {
    Refund refund = till.refund(request.id(), Optional.of(request.uuid("key")), request.money());
    return Answer.json(200, Shapes.refund(refund));
  }

  private Answer askRefund(Request request) {
    Refund refund =
        request.path().size() > 2
            ? till.refund(request.id())
            : till.refund(
                request.uuidInQuery("key").orElseThrow(() -> new Refusal(422, "bad_key")));
    return Answer.json(200, Shapes.refund(refund));
  }
}
