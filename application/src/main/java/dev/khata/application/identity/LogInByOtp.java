package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets somebody in by a one-time password, whichever contract they verified their phone or address
 * in. A right code is used up, even where the account lets nobody in. A lock of the password stops
 * nobody here, and ends.
 *
 * <p>Who is an admin by now is let in by no code that is for tests.
 */
public final class LogInByOtp {
  private final CheckOtp checkOtp;
  private final TestCodes testCodes;
  private final Users users;
  private final LoginAttempts attempts;
  private final Admit admit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  LogInByOtp(
      CheckOtp checkOtp,
      TestCodes testCodes,
      Users users,
      LoginAttempts attempts,
      Admit admit,
      Transactions transactions,
      InstantSource clock) {
    this.checkOtp = checkOtp;
    this.testCodes = testCodes;
    this.users = users;
    this.attempts = attempts;
    this.admit = admit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Identifier identifier, String code, Actor.Visitor by) {}

  /** A {@link Grant}; or that the code is no good; or why the account lets nobody in. */
  public sealed interface Result permits Grant, LogInRefusal, WrongCode, TooMany {}

  /** Wrong, expired, used, replaced by a newer one, tried too often, or never sent. */
  public record WrongCode() implements Result {}

  /** Too many wrong codes for this identifier; nothing is judged before {@code until}. */
  public record TooMany(Instant until) implements Result {}

  public Result handle(Command command) {
    return switch (checkOtp.handle(
        command.identifier(), Purpose.LOGIN, command.code(), command.by().origin())) {
      case CheckOtp.Verdict.TooMany tooMany -> new TooMany(tooMany.until());
      case CheckOtp.Verdict.Wrong wrong -> new WrongCode();
      case CheckOtp.Verdict.Right right -> transactions.inTransaction(() -> open(command, right));
    };
  }

  private Result open(Command command, CheckOtp.Verdict.Right right) {
    Instant now = clock.instant();
    if (!checkOtp.use(right, now)) {
      return new WrongCode();
    }
    Optional<User> holder =
        users
            .verifiedHolder(command.identifier())
            .flatMap(found -> users.lock(found.id()))
            .filter(locked -> locked.holds(command.identifier()));
    if (holder.isEmpty() || testCodes.isBarred(command.identifier(), command.code())) {
      return new WrongCode();
    }
    User user = holder.get();
    testCodes.used(command.identifier(), user, command.by().as(user.id()), now);
    return switch (admit.handle(user, command.identifier(), command.by(), now)) {
      case Grant grant -> {
        attempts.clear(new LockoutKey.Known(user.id()));
        yield grant;
      }
      case LogInRefusal refusal -> refusal;
    };
  }
}
