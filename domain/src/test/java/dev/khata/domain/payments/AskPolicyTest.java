package dev.khata.domain.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Settlement.Progress;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskPolicyTest {
  private static final Instant ORDERED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Money AMOUNT = new Money(500, Unit.currency("NPR"));
  private static final GatewayTerms TERMS = new GatewayTerms(AMOUNT, Duration.ofDays(5));
  private static final AskPolicy POLICY = AskPolicy.USUAL;

  private final Payment payment =
      new Payment(
          new PaymentId(1),
          new UUID(0, 1),
          "sandbox",
          Optional.of("order-1"),
          new Subject(1),
          new UserId(7),
          AMOUNT,
          "Wallet top-up",
          Optional.empty(),
          ORDERED,
          0);

  @Test
  void what_is_pending_is_asked_about_less_and_less_often() {
    assertThat(next(Progress.PENDING, 0, 1)).contains(at(2));
    assertThat(next(Progress.PENDING, 1, 2)).contains(at(4));
    assertThat(next(Progress.PENDING, 2, 4)).contains(at(8));
    assertThat(next(Progress.PENDING, 9, 40)).contains(at(50));
  }

  @Test
  void the_moment_at_which_it_fails_is_not_missed() {
    assertThat(next(Progress.PENDING, 9, 25)).contains(at(30));
    assertThat(POLICY.isOver(payment, at(30))).isTrue();
    assertThat(POLICY.isOver(payment, at(30).minusNanos(1))).isFalse();
  }

  @Test
  void what_has_failed_is_asked_about_as_long_as_the_gateway_may_change_its_mind() {
    Instant last = at(30).plus(TERMS.changesItsMind());

    assertThat(next(Progress.FAILED, 20, 31)).contains(at(31).plus(Duration.ofHours(6)));
    assertThat(POLICY.next(payment, Progress.FAILED, 20, TERMS, last)).isEmpty();
  }

  @Test
  void what_is_paid_is_asked_about_once_more_at_the_end() {
    Instant last = at(30).plus(TERMS.changesItsMind());

    assertThat(next(Progress.PAID, 0, 1)).contains(last);
    assertThat(POLICY.next(payment, Progress.PAID, 0, TERMS, last)).isEmpty();
  }

  private Optional<Instant> next(Progress progress, int asked, int minute) {
    return POLICY.next(payment, progress, asked, TERMS, at(minute));
  }

  private static Instant at(int minute) {
    return ORDERED.plus(Duration.ofMinutes(minute));
  }
}
