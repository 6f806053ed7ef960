package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.identity.otp.Purpose;
import jakarta.inject.Inject;
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
  public record Command(Identifier identifier, Optional<Password> password, Actor.Visitor by) {}

  /** A {@link Grant}; or what was made of a code; or why there is neither. */
  public sealed interface Result permits Grant, LogInRefusal, RequestOtp.Result, PasswordsDenied {}

  /** No password counts here, whoever's it is. */
  public record PasswordsDenied() implements Result {}

  public Result handle(Command command) {
    return command
        .password()
        .map(given -> byPassword(new Credentials(command.identifier(), given, command.by())))
        .orElseGet(() -> send(command.identifier(), command.by()));
  }

  private Result byPassword(Credentials given) {
    return switch (policy) {
      case ALLOW -> logIn(given);
      case WITH_OTP -> sendIfRight(given);
      case DENY -> new PasswordsDenied();
    };
  }

  private Result logIn(Credentials given) {
    return switch (logIn.handle(given)) {
      case Grant grant -> grant;
      case LogInRefusal refusal -> refusal;
    };
  }

  private Result sendIfRight(Credentials given) {
    return switch (checkCredentials.handle(given)) {
      case LogInRefusal refusal -> refusal;
      case CheckCredentials.Right(Login login) ->
          login.user().state() == AccountState.BLOCKED
              ? new LogInRefusal.Blocked()
              : send(given.identifier(), given.by());
    };
  }

  private Result send(Identifier identifier, Actor.Visitor by) {
    return requestOtp.handle(new RequestOtp.Command(identifier, Purpose.LOGIN, by.origin()));
  }
}
