package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.kernel.UserId;

/**
 * Those among users in memory. The lock is left to {@link
 * dev.khata.application.kernel.FakeTransactions}, which lets one transaction run at a time.
 */
public final class InMemorySuperAdmins implements SuperAdmins {
  private final InMemoryUsers users;

  public InMemorySuperAdmins(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public void lock() {}

  @Override
  public boolean anyActiveBesides(UserId user) {
    return users.all().stream()
        .filter(other -> !other.id().equals(user))
        .filter(other -> other.role().isSuperAdmin())
        .anyMatch(other -> other.state() == AccountState.ACTIVE);
  }
}
