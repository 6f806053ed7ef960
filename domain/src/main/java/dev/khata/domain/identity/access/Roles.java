package dev.khata.domain.identity.access;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Listed;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that users can hold. Whoever changes them has the {@linkplain SuperAdmins#lock lock}
 * under which rights are changed.
 */
public interface Roles extends Listed<Role, Roles.Filter, Roles.Sort> {

  /** What roles can be sorted by; names by their keys. */
  enum Sort {
    ID,
    NAME
  }

  /**
   * Which roles; what is empty lets everything through.
   *
   * @param name a part of the name, in any case
   * @param resource with which the role lets its holders do something
   */
  record Filter(Optional<String> name, Optional<Resource> resource) {
    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
  }

  Optional<Role> named(String name);

  Optional<Role> find(long id);

  /** Adds a role; empty, and nothing written, when another has the name, in whatever case. */
  Optional<Role> add(Label name, Set<Permission> permissions);

  /**
   * Gives a role that name and those permissions. False, and nothing written, when another has the
   * name, in whatever case.
   */
  boolean update(long id, Label name, Set<Permission> permissions);

  /** Deletes a role with its permissions; false, and nothing done, when somebody holds it. */
  boolean delete(long id);
}
