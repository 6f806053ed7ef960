package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.LoginAttempts.Reservation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of {@link LoginAttempts}: failures in a row, locks and purge. Places, leases and
 * sources are in {@link LoginAttemptsPlaceSuite}.
 */
public abstract class LoginAttemptsSuite extends LoginAttemptsPlaceSuite {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_last_wrong_password_allowed_locks_a_user_and_a_stranger_alike(boolean known) {
    LockoutKey who = known ? somebody() : Identifiers.stranger();
    for (int i = 0; i < 4; i++) {
      assertThat(fail(who, NOW)).isFalse();
    }
    assertThat(tries().lockedUntil(who, NOW)).isEmpty();

    assertThat(fail(who, NOW)).isTrue();

    assertThat(tries().lockedUntil(who, NOW)).contains(NOW.plus(LOCK));
    assertThat(ask(who, NOW)).isEqualTo(new Reservation.Locked(NOW.plus(LOCK)));
  }

  @Test
  void the_lock_runs_from_the_last_wrong_password_until_its_instant() {
    failInARow(4, NOW);
    fail(subject, NOW.plusSeconds(60));
    Instant until = NOW.plusSeconds(60).plus(LOCK);

    assertThat(ask(until.minus(TICK))).isEqualTo(new Reservation.Locked(until));
    assertThat(tries().lockedUntil(subject, until.minus(TICK))).contains(until);
    assertThat(tries().lockedUntil(subject, until)).isEmpty();
    assertThat(ask(until)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void after_a_lock_as_many_failures_are_allowed_as_before() {
    failInARow(5, NOW);
    Instant later = NOW.plus(LOCK);

    for (int i = 0; i < 4; i++) {
      assertThat(fail(subject, later)).isFalse();
    }
    assertThat(fail(subject, later)).isTrue();

    assertThat(tries().lockedUntil(subject, later)).contains(later.plus(LOCK));
  }

  @Test
  void asking_while_locked_does_not_make_the_lock_longer() {
    failInARow(5, NOW);

    for (int i = 1; i < 10; i++) {
      assertThat(ask(NOW.plusSeconds(i))).isEqualTo(new Reservation.Locked(NOW.plus(LOCK)));
    }

    assertThat(ask(NOW.plus(LOCK))).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void failures_of_five_tries_under_way_at_once_lock_once() {
    List<Attempt> underWay = grantMany(5);

    List<Boolean> locks = Race.of(5, runner -> tries().wrong(underWay.get(runner), NOW, LIMITS));

    assertThat(locks).containsOnlyOnce(true);
    assertThat(tries().lockedUntil(subject, NOW)).contains(NOW.plus(LOCK));
  }

  @Test
  void a_right_password_ends_the_row_of_failures() {
    failInARow(4, NOW);
    tries().right(grant(NOW), NOW);

    failInARow(4, NOW);

    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
    assertThat(fail(subject, NOW)).isTrue();
  }

  @Test
  void failures_of_one_are_none_of_another() {
    failInARow(5, NOW);

    assertThat(ask(Identifiers.stranger(), NOW)).isInstanceOf(Reservation.Granted.class);
    assertThat(ask(somebody(), NOW)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void a_subject_whom_nobody_tried_is_not_locked() {
    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
  }

  @Test
  void who_proved_themselves_otherwise_is_locked_no_more() {
    failInARow(5, NOW);

    tries().clear(subject);

    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
    failInARow(4, NOW);
    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
  }

  @Test
  void who_proved_themselves_otherwise_starts_a_new_row() {
    failInARow(4, NOW);

    tries().clear(subject);

    failInARow(4, NOW);
    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
  }

  @Test
  void clearing_a_subject_whom_nobody_tried_changes_nothing() {
    tries().clear(subject);

    assertThat(ask(NOW)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void purge_forgets_nothing_that_matters() {
    LockoutKey locked = Identifiers.stranger();
    LockoutKey busy = Identifiers.stranger();
    for (int i = 0; i < 5; i++) {
      fail(locked, NOW);
      grant(busy, NOW);
    }
    failInARow(4, NOW);
    Instant later = NOW.plus(LEASE).minus(TICK);

    tries().purge(later, LIMITS);

    assertThat(tries().lockedUntil(locked, later)).contains(NOW.plus(LOCK));
    assertThat(ask(busy, later)).isEqualTo(new Reservation.Full());
    assertThat(fail(subject, later)).isTrue();
  }

  @Test
  void purge_does_not_forget_a_source_within_its_window() {
    Instant freed = spendSource();

    tries().purge(freed.minus(TICK), LIMITS);

    assertThat(askFrom(source, freed.minus(TICK))).isInstanceOf(Reservation.SourceSpent.class);
  }

  @Test
  void purge_removes_what_no_longer_matters_and_then_finds_no_more() {
    failFrom(source, NOW);
    tries().right(grantFrom(source, NOW), NOW);
    Instant later = NOW.plus(SOURCE_WINDOW).plus(TICK);

    assertThat(tries().purge(later, LIMITS)).isPositive();
    assertThat(tries().purge(later, LIMITS)).isZero();
  }
}
