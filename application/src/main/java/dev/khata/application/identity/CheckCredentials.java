package dev.khata.application.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Judges whether a password is that of whoever a phone or address belongs to. Must not be called
 * inside a transaction.
 */
public final class CheckCredentials {
  private final Users users;
  private final CheckPassword checkPassword;
  private final RenewPassword renewPassword;
  private final Keys keys;

  @Inject
  CheckCredentials(
      Users users, CheckPassword checkPassword, RenewPassword renewPassword, Keys keys) {
    this.users = users;
    this.checkPassword = checkPassword;
    this.renewPassword = renewPassword;
    this.keys = keys;
  }

  record Credentials(Identifier identifier, Password password, Contract contract, Origin origin) {

    @Override
    public String toString() {
      return "Credentials[…]";
    }
  }

  sealed interface Verdict {
    /** The password was right when it was judged; what has changed since is for the caller. */
    record Right(Login login) implements Verdict {}

    record Refused(LogInRefusal reason) implements Verdict {}
  }

  Verdict handle(Credentials asked) {
    Optional<Login> login = users.login(asked.identifier(), asked.contract());
    LockoutKey subject =
        login
            .<LockoutKey>map(found -> new LockoutKey.Known(found.user().id()))
            .orElseGet(() -> new LockoutKey.Stranger(asked.identifier().hash(keys.lookup())));
    var verdict =
        checkPassword.handle(
            new CheckPassword.Question(
                subject,
                login.flatMap(Login::password),
                asked.password(),
                asked.contract(),
                asked.origin()));
    return switch (verdict) {
      case CheckPassword.Verdict.Wrong wrong ->
          new Verdict.Refused(new LogInRefusal.WrongCredentials());
      case CheckPassword.Verdict.Locked locked ->
          new Verdict.Refused(new LogInRefusal.Locked(locked.until()));
      case CheckPassword.Verdict.SourceSpent spent ->
          new Verdict.Refused(new LogInRefusal.TooManyTries(spent.until()));
      case CheckPassword.Verdict.Right right ->
          new Verdict.Right(
              right.outdated()
                  ? renewPassword.handle(login.orElseThrow(), asked.password())
                  : login.orElseThrow());
    };
  }

  /**
   * Whether in the meantime the identifier or the password has become another's or another, or the
   * password's hash was made anew by somebody else who logged in.
   */
  boolean isStale(Login judged, Credentials asked) {
    return users
        .login(asked.identifier(), asked.contract())
        .filter(now -> now.user().id().equals(judged.user().id()))
        .filter(now -> now.password().equals(judged.password()))
        .isEmpty();
  }
}
