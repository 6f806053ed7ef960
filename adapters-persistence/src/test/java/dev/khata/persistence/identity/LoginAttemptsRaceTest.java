package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.Identifiers;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.LoginAttempts.Reservation;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about password tries: many at once, and what is undone. */
class LoginAttemptsRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final LockOut LIMITS = LockOut.STANDARD;

  private final Transactions transactions = DATABASE.transactions();
  private final LoginAttempts tries =
      IdentityPersistence.ports(DATABASE.database(), transactions).get(LoginAttempts.class);
  private final LockoutKey subject = Identifiers.stranger();
  private final IdentifierHash source = Identifiers.freshHash();

  @Test
  void of_six_at_once_the_sixth_gets_the_place_that_a_right_password_frees() {
    List<Reservation> six = Race.of(6, runner -> ask());

    assertThat(six).filteredOn(Reservation.Granted.class::isInstance).hasSize(5);
    assertThat(six).filteredOn(new Reservation.Full()::equals).hasSize(1);
    tries.right(granted(six).getFirst(), NOW);
    assertThat(ask()).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  void of_two_hundred_who_guess_at_once_five_are_judged_and_the_lock_comes_once() {
    List<Boolean> judged =
        Race.of(200, runner -> ask() instanceof Reservation.Granted g && settleWrong(g));

    assertThat(judged).containsOnlyOnce(true);
    assertThat(tries.lockedUntil(subject, NOW)).contains(NOW.plus(LIMITS.duration()));
    assertThat(wrongOfSource()).isEqualTo(5);
  }

  @Test
  void all_of_forty_right_passwords_pass_when_each_waits_for_a_place() {
    List<Boolean> passed = Race.of(40, runner -> passInTime());

    assertThat(passed).hasSize(40).containsOnly(true);
  }

  @Test
  void a_failure_counted_in_a_transaction_that_fails_is_not_counted() {
    Attempt attempt = granted(List.of(ask())).getFirst();

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      tries.wrong(attempt, NOW, LIMITS);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(wrongOfSource()).isZero();
    tries.giveBack(attempt);
    assertThat(Race.of(5, runner -> ask())).allMatch(Reservation.Granted.class::isInstance);
  }

  @Test
  void a_wrong_password_settled_after_its_lease_counts_all_the_same() {
    Instant late = NOW.plus(LIMITS.lease()).plusSeconds(1);
    List<Attempt> slow = granted(Race.of(5, runner -> ask()));

    List<Boolean> locks = slow.stream().map(a -> tries.wrong(a, late, LIMITS)).toList();

    assertThat(locks).containsExactly(false, false, false, false, true);
  }

  @Test
  void a_wrong_password_settled_while_locked_neither_lengthens_the_lock_nor_outlives_it() {
    Instant late = NOW.plus(LIMITS.lease()).plusSeconds(1);
    List<Attempt> slow = granted(Race.of(5, runner -> ask()));
    Instant until = late.plus(LIMITS.duration());
    for (int i = 0; i < 5; i++) {
      tries.wrong(granted(List.of(ask(late))).getFirst(), late, LIMITS);
    }

    List<Boolean> locks =
        slow.stream().map(a -> tries.wrong(a, late.plusSeconds(1), LIMITS)).toList();

    assertThat(locks).containsOnly(false);
    assertThat(tries.lockedUntil(subject, late)).contains(until);
    assertThat(tries.wrong(granted(List.of(ask(until))).getFirst(), until, LIMITS)).isFalse();
  }

  @Test
  void purge_forgets_failures_in_a_row_only_when_a_source_would_be_forgotten_too() {
    tries.wrong(granted(List.of(ask())).getFirst(), NOW, LIMITS);
    Instant end = NOW.plus(LIMITS.sourceWindow());

    tries.purge(end.minusNanos(1_000), LIMITS);
    assertThat(rows()).isEqualTo(1);

    tries.purge(end, LIMITS);
    assertThat(rows()).isZero();
    assertThat(wrongOfSource()).isZero();
  }

  private boolean settleWrong(Reservation.Granted granted) {
    return tries.wrong(granted.attempt(), NOW, LIMITS);
  }

  private boolean passInTime() {
    for (int look = 0; look < 1_000; look++) {
      if (ask() instanceof Reservation.Granted granted) {
        tries.right(granted.attempt(), NOW);
        return true;
      }
    }
    return false;
  }

  private Reservation ask() {
    return ask(NOW);
  }

  private Reservation ask(Instant now) {
    return tries.reserve(new Attempt(Fresh.uuid(), subject, Optional.of(source)), now, LIMITS);
  }

  private static List<Attempt> granted(List<Reservation> reservations) {
    return reservations.stream()
        .filter(Reservation.Granted.class::isInstance)
        .map(r -> ((Reservation.Granted) r).attempt())
        .toList();
  }

  private int rows() {
    return count("select count(*)::int from password_tries where subject = ?");
  }

  private int wrongOfSource() {
    return count(
        "select coalesce(sum(cardinality(wrong)), 0)::int from password_source where subject = ?");
  }

  private int count(String sql) {
    return DATABASE.dsl().resultQuery(sql, subject.key()).fetchSingle(0, int.class);
  }
}
