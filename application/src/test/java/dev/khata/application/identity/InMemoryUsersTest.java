package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Transactions;
import org.junit.jupiter.api.Test;

class InMemoryUsersTest extends UsersSuite {
  private final Transactions transactions = new FakeTransactions();
  private final Roles roles = new InMemoryRoles();
  private final Users memory = new InMemoryUsers(roles);

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

  @Test
  void a_role_is_held_by_nobody_at_first() {
    assertThat(memory.anyWithRole(Role.SUPER_ADMIN)).isFalse();
  }
}
