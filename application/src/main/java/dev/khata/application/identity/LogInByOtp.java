package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

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
  private final AdmitHolder admitHolder;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  LogInByOtp(
      CheckOtp checkOtp,
      TestCodes testCodes,
      AdmitHolder admitHolder,
      Transactions transactions,
      InstantSource clock) {
    this.checkOtp = checkOtp;
    this.testCodes = testCodes;
    this.admitHolder = admitHolder;
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
    if (testCodes.isBarred(command.identifier(), command.code())) {
      return new WrongCode();
    }
    return admitHolder
        .handle(command.identifier(), command.by(), now)
        .map(LogInByOtp::result)
        .orElseGet(WrongCode::new);
  }

  private static Result result(LogIn.Result result) {
    return switch (result) {
      case Grant grant -> grant;
      case LogInRefusal refusal -> refusal;
    };
  }
}
