package dev.khata.application.identity;

import dev.khata.application.identity.CheckCredentials.Credentials;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins to let somebody in who usually logs in by a code: sends one, or looks at a password as far
 * as this deployment lets passwords count.
 */
public final class BeginLogIn {
  private final LogIn logIn;
  private final CheckCredentials checkCredentials;
  private final RequestOtp requestOtp;
  private final PasswordLogin policy;

  @Inject
  BeginLogIn(
      LogIn logIn, CheckCredentials checkCredentials, RequestOtp requestOtp, PasswordLogin policy) {
    this.logIn = logIn;
    this.checkCredentials = checkCredentials;
    this.requestOtp = requestOtp;
    this.policy = policy;
  }

  /**
   * @param password none to be sent a code
   */
  public record Command(
      Identifier identifier, Optional<Password> password, Contract contract, Origin origin) {}

  public sealed interface Result {
    record LoggedIn(Grant grant) implements Result {}

    /** A code, or what stands in its place for an unknown identifier, is on its way. */
    record CodeSent(Duration lifetime) implements Result {}

    /** As many codes as allowed were sent to the identifier; the next from {@code until}. */
    record TooManyCodes(Instant until) implements Result {}

    record Refused(LogInRefusal reason) implements Result {}

    /** No password counts here, whoever's it is. */
    record PasswordsDenied() implements Result {}
  }

  public Result handle(Command command) {
    return command
        .password()
        .map(given -> byPassword(command, given))
        .orElseGet(() -> send(command));
  }

  private Result byPassword(Command command, Password given) {
    return switch (policy) {
      case ALLOW -> logIn(command, given);
      case WITH_OTP -> sendIfRight(command, given);
      case DENY -> new Result.PasswordsDenied();
    };
  }

  private Result logIn(Command command, Password given) {
    var asked =
        new LogIn.Command(command.identifier(), given, command.contract(), command.origin());
    return switch (logIn.handle(asked)) {
      case LogIn.Result.LoggedIn in -> new Result.LoggedIn(in.grant());
      case LogIn.Result.Refused refused -> new Result.Refused(refused.reason());
    };
  }

  private Result sendIfRight(Command command, Password given) {
    var asked = new Credentials(command.identifier(), given, command.contract(), command.origin());
    return switch (checkCredentials.handle(asked)) {
      case CheckCredentials.Verdict.Refused refused -> new Result.Refused(refused.reason());
      case CheckCredentials.Verdict.Right right ->
          right.login().user().state() == AccountState.BLOCKED
              ? new Result.Refused(new LogInRefusal.Blocked())
              : send(command);
    };
  }

  private Result send(Command command) {
    return switch (requestOtp.handle(
        new RequestOtp.Command(command.identifier(), Purpose.LOGIN, command.origin()))) {
      case RequestOtp.Result.Sent sent -> new Result.CodeSent(sent.lifetime());
      case RequestOtp.Result.TooMany tooMany -> new Result.TooManyCodes(tooMany.until());
    };
  }
}
