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
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.RefundState.Event;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds of {@link Refunds} and {@link PaymentReversals}. */
public abstract class RefundsSuite {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant SOON = NOW.plusSeconds(60);
  private static final Instant DUE_BY = Instant.parse("2001-01-01T00:00:00Z");
  private static final UserId ADMIN = new UserId(1);
  private static final UserId OTHER = new UserId(2);
  private static final UserId PAYER = new UserId(7);

  /** Names of gateways are unique to a test, so that it finds its own alone. */
  private final String gateway = "g" + Fresh.word();

  protected abstract PaymentStores stores();

  protected abstract Transactions transactions();

  /** Something new that may be paid for. */
  protected abstract Subject subject();

  @Test
  void what_is_put_down_is_found_as_it_was() {
    TakenCapture taken = taken(500);
    Refund first = requested(taken, 200, true);
    Refund second = Refund.automatic(Fresh.uuid(), taken(500), RefundSource.SUSPENSE, NOW);
    add(first, Optional.empty());
    add(second, Optional.of(SOON));

    assertThat(refunds().find(first.key())).contains(first);
    assertThat(refunds().find(second.key())).contains(second);
    assertThat(refunds().find(Fresh.uuid())).isEmpty();
    assertThat(refunds().of(taken.payment())).containsExactly(first);
    assertThat(refunds().ofReference(gateway, "r1")).isEmpty();
  }

  @Test
  void what_has_become_of_it_is_kept() {
    Refund waits = requested(taken(500), 200, true);
    add(waits, Optional.empty());
    Refund asked = waits.decided(Event.APPROVE, OTHER, SOON);
    Refund pending = asked.heard(Event.ACCEPT, Optional.of("r1"), SOON).orElseThrow();

    update(asked, Optional.of(SOON));
    assertThat(refunds().find(waits.key())).contains(asked);
    update(pending.askedInVain(), Optional.of(SOON));

    assertThat(refunds().ofReference(gateway, "r1")).contains(pending.askedInVain());
    assertThat(refunds().ofReference("another", "r1")).isEmpty();
  }

  @Test
  void an_admins_words_go_some_time_after_the_payer_has_left() {
    Refund told = requested(taken(500), 200, true);
    add(told, Optional.empty());
    refunds().release(PAYER, SOON);
    refunds().release(new UserId(8), NOW);

    refunds().erase(SOON.minusMillis(1));
    assertThat(refunds().find(told.key())).contains(told);

    assertThat(refunds().erase(SOON)).isPositive();
    assertThat(refunds().find(told.key()).flatMap(Refund::reason))
        .contains(AdjustmentReason.ERASED);
    assertThat(refunds().erase(SOON)).isZero();
  }

  @Test
  void no_two_refunds_have_one_reference() {
    TakenCapture taken = taken(500);
    add(reported(taken, 100, "r1"), Optional.empty());

    assertThatThrownBy(() -> add(reported(taken, 100, "r1"), Optional.empty()))
        .isInstanceOf(RuntimeException.class);

    assertThat(refunds().of(taken.payment())).hasSize(1);
  }

  @Test
  void more_than_was_taken_is_never_given_back() {
    TakenCapture taken = taken(500);
    Refund first = requested(taken, 300, true);
    add(first, Optional.empty());
    assertThatThrownBy(() -> add(requested(taken, 201, false), Optional.of(SOON)))
        .isInstanceOf(RuntimeException.class);
    assertThat(refunds().of(taken.payment())).containsExactly(first);

    update(first.decided(Event.REJECT, OTHER, NOW), Optional.empty());
    add(requested(taken, 500, false), Optional.of(SOON));

    assertThat(refunds().of(taken.payment())).hasSize(2);
  }

  @Test
  void what_happened_at_the_gateway_is_put_down_however_much_it_is() {
    TakenCapture taken = taken(500);
    add(requested(taken, 500, true), Optional.empty());

    add(reported(taken, 500, "r1"), Optional.empty());
    inTransaction(() -> reversals().add(reversal(taken, 500)));

    assertThat(now(taken).returned()).isEqualTo(npr(1_000));
  }

  @Test
  void what_is_done_is_returned_and_what_was_reversed_until_that_is_undone() {
    TakenCapture taken = taken(500);
    Refund asked = requested(taken, 200, false);
    add(asked, Optional.of(SOON));
    assertThat(now(taken).returned()).isEqualTo(npr(0));

    update(asked.heard(Event.FINISH, Optional.of("r1"), SOON).orElseThrow(), Optional.empty());
    assertThat(now(taken).returned()).isEqualTo(npr(200));
    PaymentReversal reversal = reversal(taken, 300);
    inTransaction(() -> reversals().add(reversal));
    assertThat(reversals().find(gateway, reversal.reference())).contains(reversal);
    assertThat(now(taken).returned()).isEqualTo(npr(500));
    inTransaction(() -> reversals().undone(reversal, SOON));

    assertThat(now(taken).returned()).isEqualTo(npr(200));
    assertThat(reversals().find(gateway, reversal.reference()).orElseThrow().undoneAt())
        .contains(SOON);
    assertThat(reversals().find(gateway, "another")).isEmpty();
  }

  @Test
  void what_is_reversed_is_so_once() {
    TakenCapture taken = taken(500);
    PaymentReversal reversal = reversal(taken, 500);
    inTransaction(() -> reversals().add(reversal));

    assertThatThrownBy(() -> inTransaction(() -> reversals().add(reversal)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void what_is_suspended_is_listed_until_all_of_it_went_back() {
    TakenCapture taken = taken(500);
    Refund part = requested(taken, 499, false);
    add(part, Optional.of(SOON));
    update(part.heard(Event.FINISH, Optional.of("r1"), NOW).orElseThrow(), Optional.empty());
    assertThat(suspended()).containsExactly(now(taken));

    add(reported(taken, 1, "r2"), Optional.empty());

    assertThat(suspended()).isEmpty();
    assertThat(now(taken).refundDueBy()).isEmpty();
  }

  @Test
  void money_of_another_currency_goes_back_as_it_came() {
    Money dollars = new Money(12_34, Unit.currency("USD"));
    TakenCapture taken = taken(dollars);
    Refund refund = Refund.automatic(Fresh.uuid(), taken, RefundSource.OUTSIDE, NOW);

    add(refund, Optional.of(SOON));

    assertThat(refunds().find(refund.key())).contains(refund);
  }

  @Test
  void what_is_due_is_claimed_once_and_again_after_the_lease() {
    Refund due = requested(taken(500), 200, false);
    add(due, Optional.of(SOON));
    add(requested(taken(500), 200, true), Optional.empty());

    assertThat(due(SOON.minusNanos(1_000))).isEmpty();
    assertThat(due(SOON)).containsExactly(due);
    assertThat(due(SOON)).isEmpty();
    assertThat(due(SOON.plus(LEASE))).containsExactly(due);
    assertThat(refunds().due("another", 10, SOON.plus(LEASE), LEASE)).isEmpty();

    update(due.heard(Event.FINISH, Optional.of("r1"), NOW).orElseThrow(), Optional.empty());
    assertThat(due(SOON.plus(LEASE).plus(LEASE))).isEmpty();
  }

  @Test
  void what_somebody_has_to_look_at_is_listed_the_newest_first() {
    Instant farAhead = Instant.parse("2090-01-01T00:00:00Z");
    TakenCapture taken = taken(500);
    Refund asked = requested(taken, 100, false);
    Refund refused = asked.heard(Event.REFUSE, Optional.empty(), farAhead).orElseThrow();
    Refund reported =
        Refund.reported(
            Fresh.uuid(), taken, npr(20), RefundSource.SUSPENSE, "r1", farAhead.plusSeconds(1));
    Refund done = requested(taken, 100, false);
    add(asked, Optional.of(SOON));
    update(refused, Optional.empty());
    add(reported, Optional.empty());
    add(done, Optional.of(SOON));
    update(done.heard(Event.FINISH, Optional.of("r2"), farAhead).orElseThrow(), Optional.empty());

    assertThat(odd(farAhead)).containsExactly(reported, refused);
    assertThat(odd(farAhead.plusSeconds(1))).containsExactly(reported);
  }

  @Test
  void many_are_found_by_the_ids_of_the_gateway() {
    TakenCapture taken = taken(500);
    Refund first = reported(taken, 20, "r1");
    Refund second = reported(taken, 30, "r2");
    PaymentReversal reversal = reversal(taken, 100);
    add(first, Optional.empty());
    add(second, Optional.empty());
    add(requested(taken, 10, false), Optional.empty());
    inTransaction(() -> reversals().add(reversal));

    assertThat(refunds().ofReferences(gateway, Set.of("r1", "r2", "r3")))
        .isEqualTo(Map.of("r1", first, "r2", second));
    assertThat(refunds().ofReferences("another", Set.of("r1"))).isEmpty();
    assertThat(refunds().ofReferences(gateway, Set.of())).isEmpty();
    assertThat(reversals().find(gateway, Set.of(reversal.reference(), "r1")))
        .isEqualTo(Map.of(reversal.reference(), reversal));
    assertThat(reversals().find("another", Set.of(reversal.reference()))).isEmpty();
    assertThat(reversals().find(gateway, Set.of())).isEmpty();
  }

  private List<Refund> odd(Instant since) {
    return refunds().odd(since, 1_000).stream()
        .filter(refund -> refund.gateway().equals(gateway))
        .toList();
  }

  private List<Refund> due(Instant now) {
    return refunds().due(gateway, 10, now, LEASE);
  }

  private List<TakenCapture> suspended() {
    return stores().payments().suspended(1_000).stream()
        .filter(taken -> taken.gateway().equals(gateway))
        .toList();
  }

  private TakenCapture now(TakenCapture taken) {
    return stores().payments().captures(taken.payment()).getFirst();
  }

  private void add(Refund refund, Optional<Instant> askAt) {
    inTransaction(() -> refunds().add(refund, askAt));
  }

  private void update(Refund refund, Optional<Instant> askAt) {
    inTransaction(() -> refunds().update(refund, askAt));
  }

  private void inTransaction(Runnable work) {
    transactions().inTransaction(work);
  }

  private Refund requested(TakenCapture taken, long amount, boolean needsAnother) {
    return Refund.requested(
        Fresh.uuid(),
        taken,
        npr(amount),
        RefundSource.SUSPENSE,
        new AdjustmentReason("paid twice"),
        ADMIN,
        needsAnother,
        NOW);
  }

  private static Refund reported(TakenCapture taken, long amount, String reference) {
    return Refund.reported(Fresh.uuid(), taken, npr(amount), RefundSource.SUSPENSE, reference, NOW);
  }

  private PaymentReversal reversal(TakenCapture taken, long amount) {
    return new PaymentReversal(
        taken.payment(),
        gateway,
        Fresh.word(),
        taken.capture().payment(),
        npr(amount),
        RefundSource.SUSPENSE,
        NOW,
        Optional.empty());
  }

  private TakenCapture taken(long amount) {
    return taken(npr(amount));
  }

  /** Money that nobody has. */
  private TakenCapture taken(Money amount) {
    Supplier<TakenCapture> work =
        () -> {
          Payment payment =
              stores()
                  .payments()
                  .add(
                      new NewPayment(
                          Fresh.uuid(), gateway, subject(), PAYER, npr(500), "Wallet top-up", NOW),
                      SOON);
          TakenCapture taken =
              TakenCapture.of(
                  payment.id(),
                  gateway,
                  new Capture(Fresh.word(), amount),
                  new Use.Suspended(Reason.OTHER_AMOUNT, Optional.empty(), DUE_BY),
                  NOW);
          stores().payments().take(taken);
          return taken;
        };
    return transactions().inTransaction(work);
  }

  private Refunds refunds() {
    return stores().refunds();
  }

  private PaymentReversals reversals() {
    return stores().reversals();
  }
}
