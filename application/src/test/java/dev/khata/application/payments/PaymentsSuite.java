package dev.khata.application.payments;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.NewPayment;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of {@link Payments}. */
public abstract class PaymentsSuite {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant SOON = NOW.plusSeconds(60);

  /** Names of gateways are unique to a test, so that it finds its own alone. */
  private final String gateway = "g" + Fresh.word();

  protected abstract Payments payments();

  protected abstract Transactions transactions();

  /** Something new that may be paid for. */
  protected abstract Subject subject();

  @Test
  void what_is_put_down_is_found_by_all_that_names_it() {
    Payment payment = add();

    assertThat(payment.amount()).isEqualTo(npr(500));
    assertThat(payment.order()).isEmpty();
    assertThat(payment.step()).isEmpty();
    assertThat(payments().find(payment.id())).contains(payment);
    assertThat(payments().find(Set.of(payment.id(), new PaymentId(Long.MAX_VALUE))))
        .isEqualTo(Map.of(payment.id(), payment));
    assertThat(payments().find(Set.of())).isEmpty();
    assertThat(payments().ofReference(payment.reference())).contains(payment);
    assertThat(payments().of(payment.subject())).contains(payment);
    assertThat(payments().of(Set.of(payment.subject())))
        .isEqualTo(Map.of(payment.subject(), payment));
    assertThat(payments().of(Set.of())).isEmpty();
    assertThat(payments().ofOrder(gateway, "order-1")).isEmpty();
  }

  @Test
  void nothing_is_paid_for_by_two_payments() {
    Payment payment = add();

    assertThatThrownBy(() -> add(payment.subject())).isInstanceOf(RuntimeException.class);
  }

  @Test
  void every_step_is_kept_as_it_was() {
    List<NextStep> steps =
        List.of(
            new NextStep.Nothing(),
            new NextStep.Visit(URI.create("https://pay.example/p?x=1")),
            new NextStep.Checkout(new TreeMap<>(Map.of("key", "k 1", "amount", "50000"))));

    for (NextStep step : steps) {
      Payment payment = add();
      String order = Fresh.word();
      payments().opened(payment.id(), order, step);

      Payment opened = payments().ofOrder(gateway, order).orElseThrow();
      assertThat(opened.id()).isEqualTo(payment.id());
      assertThat(opened.step()).contains(step);
    }
  }

  @Test
  void an_order_that_is_known_stays() {
    Payment payment = add();
    payments().opened(payment.id(), "first", new NextStep.Nothing());

    payments().opened(payment.id(), "second", new NextStep.Nothing());

    assertThat(payments().find(payment.id()).orElseThrow().order()).contains("first");
  }

  @Test
  void what_is_due_is_claimed_once_and_again_after_the_lease() {
    Payment first = add();
    Payment second = add();
    payments().askAgain(second.id(), Optional.empty(), 3);

    assertThat(due(SOON.minusNanos(1_000))).isEmpty();
    assertThat(due(SOON)).containsExactly(first);
    assertThat(due(SOON)).isEmpty();
    assertThat(due(SOON.plus(LEASE))).containsExactly(first);
    assertThat(payments().due("another", 10, SOON.plus(LEASE), LEASE)).isEmpty();
    assertThat(payments().find(second.id()).orElseThrow().asked()).isEqualTo(3);
  }

  @Test
  void a_capture_is_taken_once_and_tells_where_it_went() {
    Payment payment = add();
    Subject other = subject();
    TakenCapture topUp = capture(payment, "c1", npr(500), new Use.ToppedUp(other));
    TakenCapture second = capture(payment, "c2", npr(500), suspended(Reason.PAID_BEFORE, NOW));

    assertThat(take(topUp)).isTrue();
    assertThat(take(topUp)).isFalse();
    assertThat(take(second)).isTrue();

    assertThat(payments().captures(payment.id())).containsExactly(topUp, second);
    assertThat(payments().captures(Set.of(payment.id())))
        .isEqualTo(Map.of(payment.id(), List.of(topUp, second)));
    assertThat(payments().taken(gateway, Set.of("c1", "c2", "c3")))
        .isEqualTo(Map.of("c1", topUp, "c2", second));
    assertThat(payments().taken("another", Set.of("c1"))).isEmpty();
    assertThat(payments().taken(gateway, Set.of())).isEmpty();
    assertThat(payments().ofCapture(gateway, "c2")).contains(payment);
    assertThat(payments().ofCapture(gateway, "c3")).isEmpty();
    assertThat(payments().ofCapture("another", "c2")).isEmpty();
  }

  @Test
  void money_buys_something_once() {
    Payment payment = add();
    take(capture(payment, "c1", npr(500), new Use.Settled()));

    assertThatThrownBy(() -> take(capture(payment, "c2", npr(500), new Use.Settled())))
        .isInstanceOf(RuntimeException.class);

    assertThat(payments().captures(payment.id())).hasSize(1);
  }

  @Test
  void money_of_another_currency_is_kept_as_it_came() {
    Payment payment = add();
    Money dollars = new Money(12_34, Unit.currency("USD"));
    TakenCapture taken = capture(payment, "c1", dollars, suspended(Reason.OTHER_AMOUNT, NOW));

    take(taken);

    assertThat(payments().captures(payment.id())).containsExactly(taken);
  }

  @Test
  void what_is_suspended_is_listed_by_when_it_is_due() {
    Payment payment = add();
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    TakenCapture later =
        capture(payment, "c1", npr(500), suspended(Reason.PAID_BEFORE, longAgo.plusSeconds(1)));
    TakenCapture first = capture(payment, "c2", npr(500), suspended(Reason.PAYER_GONE, longAgo));
    take(capture(payment, "c3", npr(500), new Use.Settled()));
    take(later);
    take(first);

    assertThat(mine(payments().suspended(100))).containsExactly(first, later);
    assertThat(payments().suspended(1)).hasSize(1);
  }

  private List<TakenCapture> mine(List<TakenCapture> all) {
    return all.stream().filter(taken -> taken.gateway().equals(gateway)).toList();
  }

  private List<Payment> due(Instant now) {
    return payments().due(gateway, 10, now, LEASE);
  }

  private boolean take(TakenCapture capture) {
    return transactions()
        .inTransaction(
            () -> {
              assertThat(payments().lock(capture.payment())).isPresent();
              return payments().take(capture);
            });
  }

  private TakenCapture capture(Payment payment, String id, Money amount, Use use) {
    return TakenCapture.of(payment.id(), gateway, new Capture(id, amount), use, NOW);
  }

  private static Use suspended(Reason why, Instant dueBy) {
    return new Use.Suspended(why, Optional.empty(), dueBy);
  }

  private Payment add() {
    return add(subject());
  }

  private Payment add(Subject subject) {
    return transactions()
        .inTransaction(
            () ->
                payments()
                    .add(
                        new NewPayment(
                            Fresh.uuid(),
                            gateway,
                            subject,
                            new UserId(7),
                            npr(500),
                            "Wallet top-up",
                            NOW),
                        SOON));
  }
}
