package dev.khata.domain.recharge;

import static dev.khata.domain.recharge.SomeSnapshot.OWNER;
import static dev.khata.domain.recharge.SomeSnapshot.PAYER;
import static dev.khata.domain.recharge.SomeSnapshot.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts.Owner;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a line keeps a plan from being sold for it. */
class LineLimitsTest {
  private static final UserId SOMEBODY = new UserId(77);
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Test
  void who_has_verified_the_number_may_end_what_runs() {
    assertThat(plain().atOnce().onLine(owned(PAYER, SOMEBODY, 28, 28)).decide())
        .isInstanceOf(Decision.Buy.class);
  }

  @Test
  void who_bought_what_runs_may_end_it() {
    assertThat(plain().atOnce().onLine(owned(OWNER, PAYER, 28, 28)).decide())
        .isInstanceOf(Decision.Buy.class);
  }

  @Test
  void nobody_else_may_end_it_whoever_owns_the_line() {
    Decision refused = new Decision.Refuse(new PurchaseRefusal.ActivationNotAllowed());

    assertThat(plain().atOnce().onLine(owned(OWNER, OWNER, 28, 0)).decide()).isEqualTo(refused);
    assertThat(plain().atOnce().onLine(owned(OWNER, SOMEBODY, 28, 28)).decide()).isEqualTo(refused);
    assertThat(plain().atOnce().onLine(unowned(SOMEBODY, 28)).decide()).isEqualTo(refused);
    assertThat(plain().onLine(owned(OWNER, OWNER, 28, 0)).decide())
        .isInstanceOf(Decision.Buy.class);
  }

  @Test
  void on_a_free_line_anybody_may_begin_at_once() {
    assertThat(plain().atOnce().decide()).isInstanceOf(Decision.Buy.class);
    assertThat(plain().atOnce().onLineOf(UserType.PREPAID).decide())
        .isInstanceOf(Decision.Buy.class);
  }

  @Test
  void what_begins_at_once_waits_behind_nothing() {
    assertThat(plain().atOnce().onLine(owned(PAYER, PAYER, 5_000, 0)).decide())
        .isInstanceOf(Decision.Buy.class);
  }

  @Test
  void an_offer_to_a_stranger_of_a_free_line_relies_on_no_standing() {
    assertThat(preconditions(plain()))
        .isEqualTo(new Decision.LinePreconditions(false, SomeSnapshot.LIMITS));
    assertThat(preconditions(plain().onLine(owned(PAYER, SOMEBODY, 1, 1))))
        .isEqualTo(new Decision.LinePreconditions(true, SomeSnapshot.LIMITS));
  }

  private static Decision.LinePreconditions preconditions(SomeSnapshot snapshot) {
    return ((Decision.Buy) snapshot.decide()).preconditions().line();
  }

  @ParameterizedTest
  @CsvSource({
    // days ahead, of strangers, the owner queues, a stranger does
    "  0,   0, true,  true",
    " 31,   0, true,  true",
    " 31,  31, true,  true",
    " 59,  32, true,  false",
    "366,   0, true,  true",
    "366,  31, true,  true",
    "367,   0, false, false",
    "367,  31, false, false",
    "367,  32, true,  false",
    "3681, 3346, true,  false",
    "3682, 3346, false, false",
  })
  void a_queue_has_room_for_366_days_of_which_31_are_strangers(
      int ahead, int strangers, boolean owner, boolean stranger) {
    assertThat(plain().onLine(owned(PAYER, SOMEBODY, ahead, strangers)).decide())
        .isEqualTo(owner ? plain().onLine(owned(PAYER, SOMEBODY, 0, 0)).decide() : full());
    assertThat(plain().onLine(owned(OWNER, SOMEBODY, ahead, strangers)).decide())
        .isEqualTo(stranger ? plain().decide() : full());
  }

  @Test
  void a_moment_too_much_is_too_much() {
    Duration longest = Duration.ofDays(366);
    LineFacts full =
        new LineFacts(owner(PAYER), Optional.of(PAYER), longest, Duration.ZERO, SomeSnapshot.NOW);
    LineFacts fuller =
        new LineFacts(
            owner(PAYER),
            Optional.of(PAYER),
            longest.plus(MICROSECOND),
            Duration.ZERO,
            SomeSnapshot.NOW);

    assertThat(plain().onLine(full).decide()).isInstanceOf(Decision.Buy.class);
    assertThat(plain().onLine(fuller).decide()).isEqualTo(full());
  }

  @Test
  void on_a_line_of_nobody_everybody_is_a_stranger() {
    assertThat(plain().onLine(unowned(PAYER, 31)).decide()).isInstanceOf(Decision.Buy.class);
    assertThat(plain().onLine(unowned(PAYER, 32)).decide()).isEqualTo(full());
  }

  @Test
  void what_cannot_be_paid_leaves_no_trace_on_a_full_line() {
    assertThat(plain().having(0, 0).onLine(unowned(SOMEBODY, 32)).decide()).isEqualTo(full());
  }

  @Test
  void a_queue_of_more_than_ten_years_is_no_limit() {
    assertThatThrownBy(() -> LineLimits.of(Duration.ofDays(3_651)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LineLimits.of(Duration.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Decision full() {
    return new Decision.Refuse(new PurchaseRefusal.LineQueueFull());
  }

  private static LineFacts owned(UserId owner, UserId running, int ahead, int strangers) {
    return new LineFacts(
        owner(owner),
        Optional.of(running).filter(user -> ahead > 0),
        Duration.ofDays(ahead),
        Duration.ofDays(strangers),
        SomeSnapshot.NOW);
  }

  private static LineFacts unowned(UserId running, int ahead) {
    return new LineFacts(
        Optional.empty(),
        Optional.of(running),
        Duration.ofDays(ahead),
        Duration.ofDays(ahead),
        SomeSnapshot.NOW);
  }

  private static Optional<Owner> owner(UserId user) {
    return Optional.of(new Owner(user, UserType.PREPAID));
  }
}
