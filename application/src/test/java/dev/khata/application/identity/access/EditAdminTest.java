package dev.khata.application.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditAdminTest {
  private static final PersonName NAME = new PersonName("New", "Name");

  private final Office office = new Office();
  private final User boss = office.superAdmin();
  private final User admin = office.admin("kyc:read");
  private final Role wider = office.role("kyc:read", "kyc:edit");

  @Test
  void an_admin_gets_another_name_and_role() {
    assertThat(change(boss, admin, Optional.of(NAME), wider))
        .isEqualTo(new AdminChange.Made(office.now(admin)));

    assertThat(office.now(admin).name()).isEqualTo(NAME);
    assertThat(office.now(admin).role()).isEqualTo(wider);
    assertThat(office.lastEvent().action()).isEqualTo(IdentityAction.ROLE_GRANTED);
    assertThat(office.lastEvent().detail())
        .contains(
            AuditDetail.of("before", Long.toString(admin.role().id()))
                .and("after", Long.toString(wider.id())));
  }

  @Test
  void what_stays_is_not_written_nor_told() {
    int events = office.world.audit.events().size();

    change(boss, admin, Optional.of(admin.name()), admin.role());

    assertThat(office.now(admin)).isEqualTo(admin);
    assertThat(office.world.audit.events()).hasSize(events);
  }

  @Test
  void who_is_removed_is_a_user_from_then_on_and_no_admin_to_be_found() {
    assertThat(office.editAdmin.remove(Office.phone(admin), Office.by(boss)))
        .isEqualTo(new AdminChange.Made(office.now(admin)));

    assertThat(office.now(admin).role().name()).isEqualTo(Role.USER);
    assertThat(office.lastEvent().action()).isEqualTo(IdentityAction.ADMIN_REMOVED);
    assertThat(office.editAdmin.remove(Office.phone(admin), Office.by(boss)))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.NOT_FOUND));
  }

  @Test
  void nobody_goes_past_what_they_hold() {
    User clerk = office.admin("admins:edit", "admins:delete", "kyc:read");

    assertThat(change(clerk, admin, Optional.empty(), wider))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.PERMISSION_NOT_HELD));
    assertThat(change(clerk, office.holder(wider), Optional.of(NAME), wider))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.HOLDS_MORE));
    assertThat(office.editAdmin.remove(Office.phone(office.holder(wider)), Office.by(clerk)))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.HOLDS_MORE));
    assertThat(change(clerk, clerk, Optional.empty(), admin.role()))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.OWN_RIGHTS));
    assertThat(change(clerk, clerk, Optional.of(NAME), clerk.role()))
        .isInstanceOf(AdminChange.Made.class);
  }

  @Test
  void who_was_demoted_or_blocked_since_they_asked_changes_nothing() {
    User clerk = office.admin("admins:edit", "kyc:read");
    assertThat(office.world.users.update(clerk.in(AccountState.BLOCKED), clerk.createdAt()))
        .isTrue();

    assertThat(change(clerk, admin, Optional.of(NAME), admin.role()))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.NOT_ALLOWED));
  }

  @Test
  void the_last_super_admin_stays_whoever_asks() {
    User deputy =
        office.admin(Permission.all().stream().map(Permission::id).toArray(String[]::new));
    User clerk = office.admin("admins:edit", "admins:delete");

    assertThat(change(clerk, boss, Optional.empty(), wider))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.HOLDS_MORE));
    for (User by : new User[] {boss, deputy}) {
      assertThat(change(by, boss, Optional.empty(), wider))
          .isEqualTo(new AdminChange.Refused(AccessRefusal.LAST_SUPER_ADMIN));
      assertThat(office.editAdmin.remove(Office.phone(boss), Office.by(by)))
          .isEqualTo(new AdminChange.Refused(AccessRefusal.LAST_SUPER_ADMIN));
    }
    assertThat(grant(boss, Role.USER))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.LAST_SUPER_ADMIN));

    User second = office.superAdmin();
    assertThat(change(second, boss, Optional.empty(), wider)).isInstanceOf(AdminChange.Made.class);
  }

  @Test
  void the_operator_gives_any_role_that_there_is() {
    User user = office.user();

    assertThat(grant(user, Role.DOCTOR)).isEqualTo(new AdminChange.Made(office.now(user)));
    assertThat(office.lastEvent().actor().id()).isEmpty();
    assertThat(grant(user, Role.SUPER_ADMIN)).isInstanceOf(AdminChange.Made.class);
    assertThat(grant(user, "nurse")).isEqualTo(new AdminChange.Refused(AccessRefusal.UNKNOWN_ROLE));
  }

  @Test
  void whose_code_others_know_is_given_no_role_of_an_admin() {
    User reviewer = Somebody.with(TestPost.SILENT).verified().addTo(office.world.users);

    assertThat(grant(reviewer, wider.name()))
        .isEqualTo(new AdminChange.Refused(AccessRefusal.TEST_NUMBER));
    assertThat(grant(reviewer, Role.DOCTOR)).isInstanceOf(AdminChange.Made.class);
  }

  private AdminChange grant(User whom, String role) {
    return office.grantRole.handle(
        new GrantRole.Command(whom.id(), role, new Actor.Batch(Origin.batch("operator"))));
  }

  private AdminChange change(User by, User whom, Optional<PersonName> name, Role role) {
    return office.editAdmin.change(
        Office.phone(whom), new EditAdmin.Change(name, Optional.of(role.id())), Office.by(by));
  }
}
