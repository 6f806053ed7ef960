package dev.khata.application.identity;

import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Keys;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Judges whether a password is that of whoever a phone or address belongs to. Must not be called
 * inside a transaction.
 */
public final class CheckCredentials {
  private final Users users;
  private final ContractPolicies policies;
  private final CheckPassword checkPassword;
  private final RenewPassword renewPassword;
  private final Keys keys;

  @Inject
  CheckCredentials(
      Users users,
      ContractPolicies policies,
      CheckPassword checkPassword,
      RenewPassword renewPassword,
      Keys keys) {
    this.users = users;
    this.policies = policies;
    this.checkPassword = checkPassword;
    this.renewPassword = renewPassword;
    this.keys = keys;
  }

  sealed interface Verdict permits Right, LogInRefusal {}

  /** The password was right when it was judged; what has changed since is for the caller. */
  record Right(Login login) implements Verdict {}

  Verdict handle(Credentials given) {
    Optional<Login> login = find(given);
    LockoutKey key =
        login
            .<LockoutKey>map(found -> new LockoutKey.Known(found.user().id()))
            .orElseGet(() -> new LockoutKey.Stranger(given.identifier().hash(keys.lookup())));
    return switch (checkPassword.handle(key, login.flatMap(Login::password), given)) {
      case LogInRefusal refusal -> refusal;
      case CheckPassword.Right(boolean outdated) ->
          new Right(
              outdated
                  ? renewPassword.handle(login.orElseThrow(), given.password())
                  : login.orElseThrow());
    };
  }

  /**
   * Whether in the meantime the identifier or the password has become another's or another, or the
   * password's hash was made anew by somebody else who logged in.
   */
  boolean isStale(Login judged, Credentials given) {
    return find(given)
        .filter(now -> now.user().id().equals(judged.user().id()))
        .filter(now -> now.password().equals(judged.password()))
        .isEmpty();
  }

  /**
   * A contract that lets nobody in by what they have not proven tells so to its owner, also when
   * they gave it elsewhere.
   */
  private Optional<Login> find(Credentials given) {
    Contract here = given.by().at();
    return policies.of(here).admitsUnproven()
        ? users.login(given.identifier(), here)
        : users.loginFromAnywhere(given.identifier(), here);
  }
}
