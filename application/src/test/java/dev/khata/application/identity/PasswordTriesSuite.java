package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.PasswordTries;
import dev.khata.domain.identity.PasswordTries.Attempt;
import dev.khata.domain.identity.PasswordTries.Reservation;
import dev.khata.domain.identity.TrySubject;
import dev.khata.domain.identity.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link PasswordTries}: places, leases, failures in a row, locks and sources. */
public abstract class PasswordTriesSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Duration LOCK = Duration.ofMinutes(30);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration SOURCE_WINDOW = Duration.ofHours(24);
  private static final LockOut LIMITS =
      new LockOut(5, LOCK, LEASE, Duration.ofSeconds(2), 15, SOURCE_WINDOW);

  private final TrySubject subject = Identifiers.stranger();
  private final IdentifierHash source = Identifiers.freshHash();

  protected abstract PasswordTries tries();

  protected abstract Users users();

  @Test
  void a_try_is_granted_as_it_was_asked_for() {
    Attempt attempt = new Attempt(Fresh.uuid(), subject, Optional.of(source));

    assertThat(tries().reserve(attempt, NOW, LIMITS)).isEqualTo(new Reservation.Granted(attempt));
    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
  }

  @Test
  void as_many_tries_may_be_under_way_as_failures_are_allowed() {
    grantMany(5);

    assertThat(ask(NOW)).isEqualTo(new Reservation.Full());
  }

  @Test
  void failures_and_tries_under_way_count_together() {
    failInARow(3, NOW);
    grantMany(2);

    assertThat(ask(NOW)).isEqualTo(new Reservation.Full());
  }

  @Test
  void of_parallel_tries_no_more_are_granted_than_allowed() {
    List<Reservation> answers = Race.of(40, runner -> ask(NOW));

    assertThat(answers).filteredOn(a -> a instanceof Reservation.Granted).hasSize(5);
    assertThat(answers).filteredOn(a -> a instanceof Reservation.Full).hasSize(35);
  }

  @Test
  void a_right_password_frees_its_place() {
    List<Attempt> underWay = grantMany(5);

    tries().right(underWay.getFirst(), NOW);

    grant(NOW);
    assertThat(ask(NOW)).isEqualTo(new Reservation.Full());
  }

  @Test
  void any_number_of_right_passwords_pass() {
    for (int i = 0; i < 20; i++) {
      tries().right(grant(NOW), NOW);
    }

    assertThat(tries().lockedUntil(subject, NOW)).isEmpty();
  }

  @Test
  void what_was_not_judged_frees_its_place_and_counts_for_nothing() {
    for (int i = 0; i < 20; i++) {
      tries().giveBack(grant(NOW));
    }

    grantMany(5);
  }

  @Test
  void a_wrong_password_takes_its_place_for_good() {
    List<Attempt> underWay = grantMany(5);

    assertThat(tries().wrong(underWay.getFirst(), NOW, LIMITS)).isFalse();

    assertThat(ask(NOW)).isEqualTo(new Reservation.Full());
    assertThat(ask(NOW.plus(LEASE))).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void a_place_that_nobody_settles_is_free_when_its_lease_ends() {
    grantMany(5);

    assertThat(ask(NOW.plus(LEASE).minus(TICK))).isEqualTo(new Reservation.Full());
    assertThat(ask(NOW.plus(LEASE))).isInstanceOf(Reservation.Granted.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_last_wrong_password_allowed_locks_a_user_and_a_stranger_alike(boolean known) {
    TrySubject who = known ? somebody() : Identifiers.stranger();
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
  void a_source_with_too_many_wrong_passwords_is_not_listened_to() {
    Instant freed = spendSource();

    assertThat(askFrom(source, freed.minus(TICK))).isEqualTo(new Reservation.SourceSpent(freed));
    assertThat(askFrom(source, freed)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void the_window_of_a_source_slides() {
    Instant freed = spendSource();
    failFrom(source, freed);

    assertThat(askFrom(source, freed)).isEqualTo(new Reservation.SourceSpent(freed.plusSeconds(1)));
  }

  @Test
  void another_source_and_one_without_address_are_listened_to_when_one_is_spent() {
    Instant later = NOW.plus(Duration.ofHours(2));
    spendSource();

    assertThat(askFrom(source, later)).isInstanceOf(Reservation.SourceSpent.class);
    assertThat(askFrom(Identifiers.freshHash(), later)).isInstanceOf(Reservation.Granted.class);
    assertThat(ask(later)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void a_source_is_counted_for_each_subject_apart() {
    spendSource();

    Attempt elsewhere = new Attempt(Fresh.uuid(), Identifiers.stranger(), Optional.of(source));

    assertThat(tries().reserve(elsewhere, NOW, LIMITS)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void right_and_unjudged_passwords_do_not_count_for_their_source() {
    for (int i = 0; i < 20; i++) {
      tries().right(grantFrom(source, NOW), NOW);
      tries().giveBack(grantFrom(source, NOW));
    }

    assertThat(askFrom(source, NOW)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void purge_forgets_nothing_that_matters() {
    TrySubject locked = Identifiers.stranger();
    TrySubject busy = Identifiers.stranger();
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

  private TrySubject somebody() {
    return new TrySubject.Known(Somebody.withFreshPhone().addTo(users()).id());
  }

  private Reservation ask(Instant now) {
    return ask(subject, now);
  }

  private Reservation ask(TrySubject who, Instant now) {
    return tries().reserve(new Attempt(Fresh.uuid(), who, Optional.empty()), now, LIMITS);
  }

  private Reservation askFrom(IdentifierHash from, Instant now) {
    return tries().reserve(new Attempt(Fresh.uuid(), subject, Optional.of(from)), now, LIMITS);
  }

  private Attempt grant(Instant now) {
    return grant(subject, now);
  }

  private Attempt grant(TrySubject who, Instant now) {
    return granted(ask(who, now));
  }

  private Attempt grantFrom(IdentifierHash from, Instant now) {
    return granted(askFrom(from, now));
  }

  private static Attempt granted(Reservation reservation) {
    assertThat(reservation).isInstanceOf(Reservation.Granted.class);
    return ((Reservation.Granted) reservation).attempt();
  }

  private List<Attempt> grantMany(int places) {
    List<Attempt> granted = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      granted.add(grant(NOW));
    }
    return granted;
  }

  /** Whether it brought a lock. */
  private boolean fail(TrySubject who, Instant now) {
    return tries().wrong(grant(who, now), now, LIMITS);
  }

  private void failInARow(int failures, Instant now) {
    for (int i = 0; i < failures; i++) {
      fail(subject, now);
    }
  }

  private boolean failFrom(IdentifierHash from, Instant now) {
    return tries().wrong(grantFrom(from, now), now, LIMITS);
  }

  /** Fifteen wrong passwords, one a second between locks; when the first leaves the window. */
  private Instant spendSource() {
    for (int i = 0; i < LIMITS.perSource(); i++) {
      Instant at = NOW.plusSeconds(i).plus(LOCK.multipliedBy(i / LIMITS.failures()));
      failFrom(source, at);
    }
    return NOW.plus(SOURCE_WINDOW);
  }
}
