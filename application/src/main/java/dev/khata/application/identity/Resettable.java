package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Contract;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whose password whoever reads what is sent to a phone or address may reset: the one who has proven
 * it, or who gave it in the contract and has proven nothing else. Nobody's who is blocked.
 */
public final class Resettable {
  private final Users users;

  @Inject
  Resettable(Users users) {
    this.users = users;
  }

  Optional<User> find(Identifier identifier, Contract contract) {
    return users
        .login(identifier, contract)
        .map(Login::user)
        .filter(user -> allows(user, identifier));
  }

  static boolean allows(User user, Identifier identifier) {
    return user.isKnownBy(identifier) && user.state() != AccountState.BLOCKED;
  }
}
