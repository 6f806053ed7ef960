package dev.khata.application.identity;

import dev.khata.application.identity.CheckCredentials.Right;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets somebody in by the token that a one-time password was exchanged for. With that of a code to
 * log in, a password that comes along must be right too; with that of a reset, it is the new one. A
 * token is used up, even where the account lets nobody in.
 */
public final class LogInByToken {
  private final RegistrationTokens tokens;
  private final CheckCredentials checkCredentials;
  private final AdmitHolder admitHolder;
  private final Resettable resettable;
  private final Users users;
  private final TestCodes testCodes;
  private final ReplacePassword replacePassword;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  LogInByToken(
      RegistrationTokens tokens,
      CheckCredentials checkCredentials,
      AdmitHolder admitHolder,
      Resettable resettable,
      Users users,
      TestCodes testCodes,
      ReplacePassword replacePassword,
      PasswordHasher hasher,
      CommonPasswords common,
      Transactions transactions,
      InstantSource clock) {
    this.tokens = tokens;
    this.checkCredentials = checkCredentials;
    this.admitHolder = admitHolder;
    this.resettable = resettable;
    this.users = users;
    this.testCodes = testCodes;
    this.replacePassword = replacePassword;
    this.hasher = hasher;
    this.common = common;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param policy of a new password
   */
  public record Command(
      Identifier identifier,
      String token,
      Optional<Password> password,
      PasswordPolicy policy,
      Actor.Visitor by) {}

  /** A {@link Grant}; or what is wrong with what was given; or why the account lets nobody in. */
  public sealed interface Result
      permits Grant, LogInRefusal, InvalidToken, WeakPassword, NoPassword {}

  /** Unknown, used, expired, of another identifier, or good for something else. */
  public record InvalidToken() implements Result {}

  /** The new password won't do. */
  public record WeakPassword(List<PasswordPolicy.Fault> faults) implements Result {}

  /** The token is of a reset, and no new password came with it. */
  public record NoPassword() implements Result {}

  public Result handle(Command command) {
    return find(command)
        .map(token -> token.purpose() == Purpose.RESET_PASSWORD ? reset(command) : logIn(command))
        .orElseGet(InvalidToken::new);
  }

  private Optional<RegistrationToken> find(Command command) {
    TokenHash hash = TokenHash.of(command.token());
    Instant now = clock.instant();
    return Stream.of(Purpose.LOGIN, Purpose.RESET_PASSWORD)
        .flatMap(purpose -> tokens.find(hash, purpose, now).stream())
        .filter(token -> token.identifier().canonical().equals(command.identifier().canonical()))
        .findFirst();
  }

  private Result logIn(Command command) {
    return command
        .password()
        .map(word -> new Credentials(command.identifier(), word, command.by()))
        .map(given -> logIn(command, given))
        .orElseGet(() -> transactions.inTransaction(() -> open(command)));
  }

  private Result logIn(Command command, Credentials given) {
    return switch (checkCredentials.handle(given)) {
      case LogInRefusal refusal -> refusal;
      case Right(Login judged) ->
          transactions.inTransaction(
              () ->
                  checkCredentials.isStale(judged, given)
                      ? new LogInRefusal.WrongCredentials()
                      : open(command));
    };
  }

  private Result open(Command command) {
    Instant now = clock.instant();
    if (testCodes.isBarred(command.identifier()) || !use(command, now)) {
      return new InvalidToken();
    }
    return admitHolder
        .handle(command.identifier(), command.by(), now)
        .map(LogInByToken::result)
        .orElseGet(InvalidToken::new);
  }

  private Result reset(Command command) {
    if (command.password().isEmpty()) {
      return new NoPassword();
    }
    Password password = command.password().get();
    List<PasswordPolicy.Fault> faults = command.policy().faults(password, common);
    if (!faults.isEmpty()) {
      return new WeakPassword(faults);
    }
    PasswordHash hash = hasher.hash(password);
    return transactions.inTransaction(() -> replace(command, hash));
  }

  private Result replace(Command command, PasswordHash password) {
    Instant now = clock.instant();
    Identifier identifier = command.identifier();
    Optional<User> user =
        resettable
            .find(identifier, command.by().at())
            .flatMap(found -> users.lock(found.id()))
            .filter(locked -> Resettable.allows(locked, identifier));
    if (user.isEmpty() || testCodes.isBarred(identifier) || !use(command, now)) {
      return new InvalidToken();
    }
    return replacePassword
        .handle(user.get(), identifier, password, command.by(), now)
        .flatMap(proven -> admitHolder.handle(identifier, command.by(), now))
        .map(LogInByToken::result)
        .orElseGet(InvalidToken::new);
  }

  private boolean use(Command command, Instant now) {
    return tokens.consume(TokenHash.of(command.token()), now);
  }

  private static Result result(LogIn.Result result) {
    return switch (result) {
      case Grant grant -> grant;
      case LogInRefusal refusal -> refusal;
    };
  }
}
