package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of {@link Roles}: of those that are built in here, of others in {@link
 * MadeRolesSuite}.
 */
public abstract class RolesSuite extends MadeRolesSuite {
  private static final List<String> BUILT_IN =
      List.of(Role.SUPER_ADMIN, Role.PHARMACY_ADMIN, Role.DOCTOR, Role.USER);

  @Test
  void the_super_admin_has_every_permission() {
    Role role = roles().named(Role.SUPER_ADMIN).orElseThrow();

    assertThat(role.permissions()).containsExactlyInAnyOrderElementsOf(Permission.all());
    assertThat(role.isSuperAdmin()).isTrue();
    assertThat(role.isAdmin()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.PHARMACY_ADMIN, Role.DOCTOR, Role.USER})
  void the_other_built_in_roles_have_none(String name) {
    Role role = roles().named(name).orElseThrow();

    assertThat(role.permissions()).isEmpty();
    assertThat(role.isSuperAdmin()).isFalse();
    assertThat(role.isAdmin()).isFalse();
  }

  @Test
  void each_built_in_role_has_its_name_and_an_id_of_its_own() {
    List<Role> found = BUILT_IN.stream().map(name -> roles().named(name).orElseThrow()).toList();

    assertThat(found).allMatch(Role::builtIn);
    assertThat(found).extracting(Role::name).containsExactlyElementsOf(BUILT_IN);
    assertThat(found).extracting(Role::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "super admin", "SUPER_ADMIN", "super_admin "})
  void there_is_no_role_of_another_name(String name) {
    assertThat(roles().named(name)).isEmpty();
  }
}
