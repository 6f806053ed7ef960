package dev.khata.domain.identity;

import dev.khata.domain.kernel.Listed;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;

/** The users whose role holds at least one permission. */
public interface Admins extends Listed<User, Admins.Filter, Admins.Sort> {

  /** What admins can be sorted by; texts in any case, where none is an empty one. */
  enum Sort {
    ID,
    NAME,
    EMAIL,
    PHONE,
    ROLE_NAME,
    CREATED_AT,
    UPDATED_AT
  }

  /**
   * Which admins; what is empty lets everything through.
   *
   * @param name a part of the full name, in any case
   * @param email a part of the address, in any case
   * @param roleName a part of the role's name, in any case
   */
  record Filter(
      Optional<String> name,
      Optional<String> email,
      Optional<PhoneNumber> phone,
      Optional<String> roleName) {
    public static final Filter NONE =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
