package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.SuperAdmins;
import jakarta.inject.Inject;

/**
 * Sees to it that a super admin who can act is always left. Whatever takes one away (another role,
 * a block, a rest, a deletion) asks here, in its transaction: first {@link #lock}, then the lock of
 * the user, then {@link #is}.
 */
public final class LastSuperAdmin {
  private final SuperAdmins superAdmins;

  @Inject
  public LastSuperAdmin(SuperAdmins superAdmins) {
    this.superAdmins = superAdmins;
  }

  /** Holds off whoever else would take a super admin away; before any user is locked. */
  public void lock() {
    superAdmins.lock();
  }

  /**
   * Whether the user, who was locked after {@link #lock}, is the only super admin who can act. One
   * who is blocked or has put their account to rest is none of those who are left.
   */
  public boolean is(User user) {
    return user.role().isSuperAdmin()
        && user.state() == AccountState.ACTIVE
        && !superAdmins.anyActiveBesides(user.id());
  }
}
