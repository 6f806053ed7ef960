package dev.khata.application.identity;

import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Overloaded;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Makes the hash of a right password anew, with the parameters and of the spelling that hashes are
 * made with now. Must not be called inside a transaction. When there is no room for one more hash,
 * the old one stays until the next log-in.
 */
public final class RenewPassword {
  private final Users users;
  private final PasswordHasher hasher;

  @Inject
  RenewPassword(Users users, PasswordHasher hasher) {
    this.users = users;
    this.hasher = hasher;
  }

  /** The log-in with the hash that is stored now; as it was when another has been stored since. */
  Login handle(Login judged, Password password) {
    try {
      PasswordHash renewed = hasher.hash(password);
      return judged
          .password()
          .filter(former -> users.renewPassword(judged.user().id(), former, renewed))
          .map(former -> new Login(judged.user(), Optional.of(renewed)))
          .orElse(judged);
    } catch (Overloaded noRoom) {
      return judged;
    }
  }
}
