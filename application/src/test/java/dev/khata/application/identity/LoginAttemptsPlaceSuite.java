package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.LoginAttempts.Reservation;
import dev.khata.domain.identity.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Places of {@link LoginAttempts}, the leases on them, and the budget of each source. */
public abstract class LoginAttemptsPlaceSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  static final Duration TICK = Duration.ofNanos(1_000);
  static final Duration LOCK = Duration.ofMinutes(30);
  static final Duration LEASE = Duration.ofSeconds(30);
  static final Duration SOURCE_WINDOW = Duration.ofHours(24);
  static final LockOut LIMITS =
      new LockOut(5, LOCK, LEASE, Duration.ofSeconds(2), 15, SOURCE_WINDOW);

  final LockoutKey subject = Identifiers.stranger();
  final IdentifierHash source = Identifiers.freshHash();

  protected abstract LoginAttempts tries();

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

  LockoutKey somebody() {
    return new LockoutKey.Known(Somebody.withFreshPhone().addTo(users()).id());
  }

  Reservation ask(Instant now) {
    return ask(subject, now);
  }

  Reservation ask(LockoutKey who, Instant now) {
    return tries().reserve(new Attempt(Fresh.uuid(), who, Optional.empty()), now, LIMITS);
  }

  Reservation askFrom(IdentifierHash from, Instant now) {
    return tries().reserve(new Attempt(Fresh.uuid(), subject, Optional.of(from)), now, LIMITS);
  }

  Attempt grant(Instant now) {
    return grant(subject, now);
  }

  Attempt grant(LockoutKey who, Instant now) {
    return granted(ask(who, now));
  }

  Attempt grantFrom(IdentifierHash from, Instant now) {
    return granted(askFrom(from, now));
  }

  static Attempt granted(Reservation reservation) {
    assertThat(reservation).isInstanceOf(Reservation.Granted.class);
    return ((Reservation.Granted) reservation).attempt();
  }

  List<Attempt> grantMany(int places) {
    List<Attempt> granted = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      granted.add(grant(NOW));
    }
    return granted;
  }

  /** Whether it brought a lock. */
  boolean fail(LockoutKey who, Instant now) {
    return tries().wrong(grant(who, now), now, LIMITS);
  }

  void failInARow(int failures, Instant now) {
    for (int i = 0; i < failures; i++) {
      fail(subject, now);
    }
  }

  boolean failFrom(IdentifierHash from, Instant now) {
    return tries().wrong(grantFrom(from, now), now, LIMITS);
  }

  /** Fifteen wrong passwords, one a second between locks; when the first leaves the window. */
  Instant spendSource() {
    for (int i = 0; i < LIMITS.perSource(); i++) {
      Instant at = NOW.plusSeconds(i).plus(LOCK.multipliedBy(i / LIMITS.failures()));
      failFrom(source, at);
    }
    return NOW.plus(SOURCE_WINDOW);
  }
}
