package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in whoever has verified a phone or address, in whichever contract, and has just shown again
 * that it is theirs; or whom an account {@linkplain Awaited awaits}, which is theirs by that. A
 * lock of the password stops nobody here, and ends. Called inside a transaction.
 */
public final class AdmitHolder {
  private final Users users;
  private final TestCodes testCodes;
  private final LoginAttempts attempts;
  private final Admit admit;
  private final Awaited awaited;

  @Inject
  AdmitHolder(
      Users users, TestCodes testCodes, LoginAttempts attempts, Admit admit, Awaited awaited) {
    this.awaited = awaited;
    this.users = users;
    this.testCodes = testCodes;
    this.attempts = attempts;
    this.admit = admit;
  }

  /** Empty when nobody has verified it, and it is not awaited in any account. */
  Optional<LogIn.Result> handle(Identifier identifier, Actor.Visitor by, Instant now) {
    awaited.takeOver(identifier, by, now);
    return users
        .verifiedHolder(identifier)
        .flatMap(found -> users.lock(found.id()))
        .filter(locked -> locked.hasProven(identifier))
        .map(user -> admitted(user, identifier, by, now));
  }

  private LogIn.Result admitted(User user, Identifier identifier, Actor.Visitor by, Instant now) {
    testCodes.used(identifier, user, by.as(user.id()), now);
    LogIn.Result result = admit.handle(user, identifier, by, now);
    if (result instanceof Grant) {
      attempts.clear(new LockoutKey.Known(user.id()));
    }
    return result;
  }
}
