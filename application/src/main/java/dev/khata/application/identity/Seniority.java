package dev.khata.application.identity;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Role;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Which admins may decide about whose account: never about their own, nor about that of somebody
 * who may do more, and nobody about the last super admin who can act.
 */
public final class Seniority {
  private final LastSuperAdmin lastSuperAdmin;

  @Inject
  public Seniority(LastSuperAdmin lastSuperAdmin) {
    this.lastSuperAdmin = lastSuperAdmin;
  }

  /** Holds off whoever else would take a super admin away; before any user is locked. */
  public void lock() {
    lastSuperAdmin.lock();
  }

  /**
   * Empty when the admin may.
   *
   * @param user who was locked after {@link #lock}
   */
  public Optional<StandingRefusal> forbids(Caller by, User user) {
    if (by.user().id().equals(user.id())) {
      return Optional.of(StandingRefusal.OWN_ACCOUNT);
    }
    Role role = by.user().role();
    if (role.grantsAllOf(user.role()) && lastSuperAdmin.is(user)) {
      return Optional.of(StandingRefusal.LAST_SUPER_ADMIN);
    }
    return role.covers(user.role()) ? Optional.empty() : Optional.of(StandingRefusal.MAY_MORE);
  }
}
