package dev.khata.application.identity;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.kernel.Transactions;

class InMemorySuperAdminsTest extends SuperAdminsSuite {
  private final Transactions transactions = new FakeTransactions();
  private final Roles roles = new InMemoryRoles();
  private final InMemoryUsers memory = new InMemoryUsers(roles);
  private final SuperAdmins superAdmins = new InMemorySuperAdmins(memory);

  @Override
  protected SuperAdmins superAdmins() {
    return superAdmins;
  }

  @Override
  protected Users users() {
    return memory;
  }

  @Override
  protected Roles roles() {
    return roles;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
