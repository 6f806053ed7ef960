package dev.khata.domain.identity.access;

import java.util.Set;

/**
 * A named set of permissions.
 *
 * @param builtIn made by Khata itself; can be neither changed nor deleted
 */
public record Role(long id, String name, boolean builtIn, Set<Permission> permissions) {
  public static final String SUPER_ADMIN = "super_admin";
  public static final String PHARMACY_ADMIN = "pharmacy_admin";
  public static final String DOCTOR = "doctor";
  public static final String USER = "user";

  public Role {
    permissions = Set.copyOf(permissions);
  }

  /** An admin is whoever may do anything at all beyond their own account. */
  public boolean isAdmin() {
    return !permissions.isEmpty();
  }

  public boolean grants(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether this one grants each permission that the other does. */
  public boolean grantsAllOf(Role other) {
    return permissions.containsAll(other.permissions());
  }

  public boolean isSuperAdmin() {
    return builtIn && name.equals(SUPER_ADMIN);
  }

  /**
   * Whether a holder of this role may give the other one, or take it away: they hold all that it
   * grants. What a super admin is to be able to do in times to come is nobody else's to give.
   */
  public boolean covers(Role other) {
    return isSuperAdmin() || (!other.isSuperAdmin() && grantsAllOf(other));
  }
}
