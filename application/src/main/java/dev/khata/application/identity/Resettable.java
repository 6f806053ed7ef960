package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whose password whoever reads the mail of an address may reset: the one who has proven it, or who
 * gave it in the contract and has proven nothing else. Nobody's who is blocked.
 */
public final class Resettable {
  private final Users users;

  @Inject
  Resettable(Users users) {
    this.users = users;
  }

  Optional<User> find(EmailAddress email, Contract contract) {
    Identifier address = new Identifier.Email(email);
    return users.login(address, contract).map(Login::user).filter(user -> allows(user, address));
  }

  static boolean allows(User user, Identifier address) {
    return user.isKnownBy(address) && user.state() != AccountState.BLOCKED;
  }
}
