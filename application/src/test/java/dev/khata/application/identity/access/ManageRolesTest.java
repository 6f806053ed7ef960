package dev.khata.application.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManageRolesTest {
  private final Office office = new Office();
  private final User clerk =
      office.admin("roles:write", "roles:edit", "roles:delete", "kyc:read", "kyc:edit");

  @Test
  void a_role_is_made_changed_and_deleted_and_each_is_told() {
    Role made = made(create("Desk", "kyc:read"));
    assertTold(IdentityAction.ROLE_CREATED, of(made).and("after", "kyc:read"));

    Role changed = made(change(made, "kyc:read", "kyc:edit"));
    assertTold(
        IdentityAction.ROLE_CHANGED,
        of(made).and("before", "kyc:read").and("after", "kyc:edit kyc:read"));
    assertThat(office.manageRoles.find(made.id())).contains(changed);

    Role empty = made(change(changed));
    assertThat(office.manageRoles.delete(empty.id(), Office.by(clerk)))
        .isEqualTo(new RoleChange.Made(empty));
    assertTold(IdentityAction.ROLE_DELETED, of(made).and("before", "none"));
    assertThat(office.manageRoles.find(made.id())).isEmpty();
  }

  @Test
  void a_change_that_changes_nothing_is_not_told_and_a_name_not_told_of() {
    Role made = made(create("Desk", "kyc:read"));
    int events = office.world.audit.events().size();

    change(made, "kyc:read");
    assertThat(office.world.audit.events()).hasSize(events);

    office.manageRoles.edit(
        made.id(), Patch.to(new Label("Asha's")), Patch.keep(), Office.by(clerk));
    assertTold(
        IdentityAction.ROLE_CHANGED,
        of(made).and("before", "kyc:read").and("after", "kyc:read").and("changed", "name"));
  }

  @Test
  void nobody_makes_changes_or_deletes_what_they_do_not_hold() {
    Role strong = office.role("users:delete");
    Role weak = office.role("kyc:read");

    assertRefused(AccessRefusal.PERMISSION_NOT_HELD, create("x", "users:delete"));
    assertRefused(AccessRefusal.PERMISSION_NOT_HELD, change(weak, "users:delete"));
    assertRefused(AccessRefusal.HOLDS_MORE, change(strong));
    assertRefused(
        AccessRefusal.HOLDS_MORE, office.manageRoles.delete(strong.id(), Office.by(clerk)));
    assertRefused(
        AccessRefusal.NOT_ALLOWED,
        office.manageRoles.delete(weak.id(), Office.by(office.admin("kyc:read"))));
  }

  @Test
  void nobody_takes_from_their_own_role_but_others_may() {
    Role own = clerk.role();

    assertRefused(AccessRefusal.OWN_ROLE, change(own, "roles:edit"));
    assertThat(
            office.manageRoles.edit(
                own.id(), Patch.keep(), Patch.to(Set.of()), Office.by(office.superAdmin())))
        .isInstanceOf(RoleChange.Made.class);
    assertThat(office.now(clerk).role().isAdmin()).isFalse();
  }

  @Test
  void built_in_roles_names_that_are_taken_and_roles_in_use_stay() {
    Role doctor = office.world.roles.named(Role.DOCTOR).orElseThrow();
    Role held = office.role("kyc:read");
    office.holder(held);

    assertRefused(AccessRefusal.BUILT_IN, change(doctor, "kyc:read"));
    assertRefused(AccessRefusal.BUILT_IN, office.manageRoles.delete(doctor.id(), Office.by(clerk)));
    assertRefused(AccessRefusal.NAME_TAKEN, create("DOCTOR"));
    assertRefused(
        AccessRefusal.NAME_TAKEN,
        office.manageRoles.edit(
            held.id(), Patch.to(new Label("Doctor")), Patch.keep(), Office.by(clerk)));
    assertRefused(
        AccessRefusal.ROLE_IN_USE, office.manageRoles.delete(held.id(), Office.by(clerk)));
    assertRefused(AccessRefusal.NOT_FOUND, office.manageRoles.delete(999, Office.by(clerk)));
  }

  private RoleChange create(String name, String... may) {
    return office.manageRoles.create(
        new Label(name), Set.of(Office.permissions(may)), Office.by(clerk));
  }

  private RoleChange change(Role role, String... may) {
    Set<Permission> permissions = Set.of(Office.permissions(may));
    return office.manageRoles.edit(
        role.id(), Patch.keep(), Patch.to(permissions), Office.by(clerk));
  }

  private static Role made(RoleChange change) {
    assertThat(change).isInstanceOf(RoleChange.Made.class);
    return ((RoleChange.Made) change).role();
  }

  private static AuditDetail of(Role role) {
    return AuditDetail.of("role", Long.toString(role.id()));
  }

  private void assertTold(IdentityAction action, AuditDetail detail) {
    assertThat(office.lastEvent().action()).isEqualTo(action);
    assertThat(office.lastEvent().actor().id()).contains(clerk.id());
    assertThat(office.lastEvent().detail()).contains(detail);
  }

  private static void assertRefused(AccessRefusal reason, RoleChange change) {
    assertThat(change).isEqualTo(new RoleChange.Refused(reason));
  }
}
