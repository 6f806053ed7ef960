package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import org.junit.jupiter.api.Test;

class InMemoryRolesTest extends RolesSuite {
  private final InMemoryRoles memory = new InMemoryRoles();
  private final InMemoryUsers users = new InMemoryUsers(memory);

  InMemoryRolesTest() {
    memory.heldBy(users);
  }

  @Override
  protected Roles roles() {
    return memory;
  }

  @Override
  protected Users users() {
    return users;
  }

  @Test
  void a_test_can_define_a_role() {
    Permission permission = new Permission(Resource.KYC, Action.EDIT);

    Role reviewer = memory.define("reviewer", permission);

    assertThat(memory.named("reviewer")).contains(reviewer);
    assertThat(reviewer.builtIn()).isFalse();
    assertThat(reviewer.grants(permission)).isTrue();
  }

  @Test
  void a_name_can_be_defined_only_once() {
    assertThatThrownBy(() -> memory.define(Role.USER)).isInstanceOf(IllegalArgumentException.class);
  }
}
