package dev.khata.application.identity;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.LoginAttempts.Attempt;
import dev.khata.domain.identity.LoginAttempts.Reservation;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordMatch;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Checks a password without ever giving more attempts than allowed: the attempt is reserved and
 * committed, the hash is computed with no connection held, and the outcome is settled in a second
 * transaction. Must not be called inside a transaction.
 */
public final class CheckPassword {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

  private final LoginAttempts attempts;
  private final PasswordHasher hasher;
  private final LockOut limits;
  private final AuditLog audit;
  private final Keys keys;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  CheckPassword(
      LoginAttempts attempts,
      PasswordHasher hasher,
      LockOut limits,
      AuditLog audit,
      Keys keys,
      InstantSource clock,
      Ids ids) {
    this.attempts = attempts;
    this.hasher = hasher;
    this.limits = limits;
    this.audit = audit;
    this.keys = keys;
    this.clock = clock;
    this.ids = ids;
  }

  sealed interface Verdict permits Right, LogInRefusal {}

  /**
   * The password was right.
   *
   * @param outdated whether the stored hash should be made anew
   */
  record Right(boolean outdated) implements Verdict {}

  /**
   * @param key what failures are counted by
   * @param stored the user's hash; none costs the same and is always wrong
   * @throws Overloaded when no place comes free in time, or too many passwords are being hashed
   */
  Verdict handle(LockoutKey key, Optional<PasswordHash> stored, Credentials given) {
    Attempt attempt =
        new Attempt(
            ids.next(),
            key,
            given.by().origin().source().map(from -> IdentifierHash.ofSource(keys.lookup(), from)));
    return switch (reserve(attempt)) {
      case Reservation.Granted(Attempt granted) -> judge(granted, stored, given);
      case Reservation.Locked(Instant until) -> new LogInRefusal.Locked(until);
      case Reservation.SourceSpent(Instant until) -> new LogInRefusal.TooManyAttempts(until);
      case Reservation.Full full ->
          throw new Overloaded("no place for a password try came free", Duration.ofSeconds(1));
    };
  }

  /** Waits a little for a place, so that parallel right passwords all get through. */
  private Reservation reserve(Attempt attempt) {
    long start = System.nanoTime();
    Reservation reservation = attempts.reserve(attempt, clock.instant(), limits);
    while (reservation instanceof Reservation.Full
        && System.nanoTime() - start < limits.patience().toNanos()) {
      pause();
      reservation = attempts.reserve(attempt, clock.instant(), limits);
    }
    return reservation;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded("interrupted while waiting for a password try", Duration.ofSeconds(1));
    }
  }

  private Verdict judge(Attempt attempt, Optional<PasswordHash> stored, Credentials given) {
    PasswordMatch match;
    try {
      match = match(stored, given.password());
    } catch (RuntimeException e) {
      attempts.giveBack(attempt);
      throw e;
    }
    if (match.isRight()) {
      attempts.right(attempt, clock.instant());
      return new Right(match == PasswordMatch.MATCHES_OUTDATED);
    }
    Instant now = clock.instant();
    if (attempts.wrong(attempt, now, limits)
        && attempt.subject() instanceof LockoutKey.Known(UserId user)) {
      audit.append(given.by().did(IdentityAction.ACCOUNT_LOCKED, user, now));
    }
    return new LogInRefusal.WrongCredentials();
  }

  private PasswordMatch match(Optional<PasswordHash> stored, Password password) {
    if (stored.isPresent()) {
      return hasher.match(password, stored.get());
    }
    hasher.burn(password);
    return PasswordMatch.NONE;
  }
}
