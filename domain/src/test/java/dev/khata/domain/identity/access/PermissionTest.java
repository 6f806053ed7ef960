package dev.khata.domain.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the default locale")
class PermissionTest {

  @Test
  void these_are_all_resources() {
    assertThat(Arrays.stream(Resource.values()).map(Resource::id))
        .containsExactlyInAnyOrder(
            "admin-me",
            "admins",
            "announcements",
            "audit-logs",
            "autopay",
            "backups",
            "contact-forms",
            "content",
            "kyc",
            "offer-types",
            "offers",
            "plan-groups",
            "plans",
            "recharge",
            "referrals",
            "roles",
            "sessions",
            "users");
  }

  @Test
  void these_are_all_actions() {
    assertThat(Arrays.stream(Action.values()).map(Action::id))
        .containsExactly("read", "write", "edit", "delete");
  }

  @Test
  void every_action_on_every_resource_is_a_permission() {
    assertThat(Permission.all()).hasSize(18 * 4).doesNotHaveDuplicates();
    assertThat(Permission.all()).first().hasToString("Permission[resource=ADMIN_ME, action=READ]");
  }

  @ParameterizedTest
  @MethodSource("dev.khata.domain.identity.access.Permission#all")
  void a_permission_is_read_as_it_is_written(Permission permission) {
    assertThat(Permission.parse(permission.id())).contains(permission);
    assertThat(permission.id())
        .isEqualTo(permission.resource().id() + ":" + permission.action().id());
  }

  @Test
  void writing_does_not_depend_on_where_it_runs() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));

      assertThat(new Permission(Resource.ADMIN_ME, Action.EDIT).id()).isEqualTo("admin-me:edit");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "kyc",
        "kyc:",
        ":read",
        "kyc:read:edit",
        "KYC:READ",
        "kyc: read",
        "kyc:execute",
        "plan_groups:read",
        "wallets:read"
      })
  void anything_else_is_no_permission(String id) {
    assertThat(Permission.parse(id)).isEmpty();
  }

  @Test
  void a_role_grants_what_it_holds_and_no_more() {
    Permission read = new Permission(Resource.KYC, Action.READ);
    Role reader = new Role(7, "reader", false, Set.of(read));

    assertThat(reader.grants(read)).isTrue();
    assertThat(reader.grants(new Permission(Resource.KYC, Action.EDIT))).isFalse();
    assertThat(reader.grants(new Permission(Resource.USERS, Action.READ))).isFalse();
  }

  @Test
  void an_admin_is_whoever_holds_at_least_one_permission() {
    assertThat(new Role(1, "one", false, Set.of(new Permission(Resource.KYC, Action.READ))))
        .matches(Role::isAdmin);
    assertThat(new Role(2, "none", false, Set.of())).matches(role -> !role.isAdmin());
  }

  @Test
  void a_role_that_only_calls_itself_super_admin_is_none() {
    assertThat(new Role(1, Role.SUPER_ADMIN, true, Permission.all()).isSuperAdmin()).isTrue();
    assertThat(new Role(1, Role.SUPER_ADMIN, false, Permission.all()).isSuperAdmin()).isFalse();
    assertThat(new Role(1, Role.DOCTOR, true, Permission.all()).isSuperAdmin()).isFalse();
  }

  @Test
  void a_role_covers_what_grants_no_more_than_it_does() {
    Permission read = new Permission(Resource.KYC, Action.READ);
    Permission edit = new Permission(Resource.KYC, Action.EDIT);
    Role reader = new Role(7, "reader", false, Set.of(read));
    Role editor = new Role(8, "editor", false, Set.of(read, edit));
    Role nothing = new Role(9, "nothing", false, Set.of());

    assertThat(editor.covers(reader)).isTrue();
    assertThat(editor.covers(editor)).isTrue();
    assertThat(editor.covers(nothing)).isTrue();
    assertThat(reader.covers(editor)).isFalse();
    assertThat(nothing.covers(reader)).isFalse();
  }

  @Test
  void only_a_super_admin_covers_a_super_admin() {
    Role superAdmin = new Role(1, Role.SUPER_ADMIN, true, Permission.all());
    Role deputy = new Role(7, "deputy", false, Permission.all());

    assertThat(superAdmin.covers(superAdmin)).isTrue();
    assertThat(superAdmin.covers(deputy)).isTrue();
    assertThat(deputy.covers(superAdmin)).isFalse();
  }
}
