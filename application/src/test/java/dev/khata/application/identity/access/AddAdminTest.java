package dev.khata.application.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;

class AddAdminTest {
  private final Office office = new Office();
  private final User boss = office.admin("admins:write", "kyc:read");
  private final Role role = office.role("kyc:read");
  private final PhoneNumber phone = Fresh.phone();
  private final EmailAddress email = Fresh.email();

  @Test
  void a_phone_without_an_account_gets_one_whose_address_is_not_verified() {
    User made = made(add(boss, phone, role));

    assertThat(made.role()).isEqualTo(role);
    assertThat(made.phoneVerified()).isTrue();
    assertThat(made.emailVerified()).isFalse();
    assertThat(made.email().orElseThrow().value()).isEqualTo(email);
    assertThat(office.lastEvent().action()).isEqualTo(IdentityAction.ADMIN_CREATED);
    assertThat(office.lastEvent().subject()).contains(made.id());
    assertThat(office.lastEvent().actor().id()).contains(boss.id());
    assertThat(office.lastEvent().detail())
        .contains(AuditDetail.of("after", Long.toString(role.id())));
    assertThat(office.world.post.lastEmail(email.asGiven()).orElseThrow().text())
        .contains("Log in with your phone number");
  }

  @Test
  void who_only_claims_the_phone_loses_it_and_is_not_promoted() {
    User claimant = Somebody.with(phone).in(Contract.WATTSUP).addTo(office.world.users);

    User made = made(add(boss, phone, role));

    assertThat(made.id()).isNotEqualTo(claimant.id());
    assertThat(office.now(claimant).phone()).isEmpty();
    assertThat(office.now(claimant).role().isAdmin()).isFalse();
  }

  @Test
  void who_has_the_phone_is_promoted_and_keeps_name_and_address() {
    User user =
        Somebody.with(phone).andEmail(Fresh.email()).named("Asha", "").addTo(office.world.users);
    User holder = Somebody.with(phone).verified().named("Asha", "Rao").addTo(office.world.users);

    User made = made(add(boss, phone, role));

    assertThat(user.id()).isNotEqualTo(made.id());
    assertThat(made.id()).isEqualTo(holder.id());
    assertThat(made.name()).isEqualTo(new PersonName("Asha", "Rao"));
    assertThat(made.email()).isEmpty();
    assertThat(office.now(holder).role()).isEqualTo(role);
    assertThat(office.lastEvent().detail().orElseThrow().get("before"))
        .contains(Long.toString(holder.role().id()));
  }

  @Test
  void an_admin_is_made_neither_of_an_admin_nor_with_a_role_that_makes_none() {
    User admin = office.admin("kyc:read");
    Role doctor = office.world.roles.named(Role.DOCTOR).orElseThrow();

    assertRefused(AccessRefusal.ALREADY_ADMIN, add(boss, Office.phone(admin), role));
    assertRefused(AccessRefusal.MAKES_NO_ADMIN, add(boss, phone, doctor));
    assertRefused(
        AccessRefusal.UNKNOWN_ROLE,
        office.addAdmin.handle(
            new AddAdmin.Command(
                PersonName.NONE, email, phone, 999, Contract.GENCHARGE, Office.by(boss))));
  }

  @Test
  void an_address_of_somebody_else_makes_none_and_takes_nothing_from_anybody() {
    Somebody.with(email).verified().addTo(office.world.users);
    User claimant = Somebody.with(phone).in(Contract.WATTSUP).addTo(office.world.users);
    int events = office.world.audit.events().size();

    assertRefused(AccessRefusal.EMAIL_TAKEN, add(boss, phone, role));
    assertRefused(AccessRefusal.EMAIL_TAKEN, add(boss, Office.phone(office.user()), role));

    assertThat(office.now(claimant)).isEqualTo(claimant);
    assertThat(office.world.audit.events()).hasSize(events);
  }

  @Test
  void nobody_gives_what_they_do_not_hold_or_may_not_give() {
    assertRefused(AccessRefusal.PERMISSION_NOT_HELD, add(boss, phone, office.role("kyc:edit")));
    assertRefused(
        AccessRefusal.NOT_ALLOWED, add(office.admin("kyc:read", "admins:edit"), phone, role));
  }

  @Test
  void whose_code_others_know_is_made_no_admin() {
    assertRefused(AccessRefusal.TEST_NUMBER, add(boss, TestPost.SILENT, role));
  }

  private AdminChange add(User by, PhoneNumber whom, Role given) {
    return office.addAdmin.handle(
        new AddAdmin.Command(
            new PersonName("Ravi", "Kumar"),
            email,
            whom,
            given.id(),
            Contract.GENCHARGE,
            Office.by(by)));
  }

  private static User made(AdminChange change) {
    assertThat(change).isInstanceOf(AdminChange.Made.class);
    return ((AdminChange.Made) change).user();
  }

  private static void assertRefused(AccessRefusal reason, AdminChange change) {
    assertThat(change).isEqualTo(new AdminChange.Refused(reason));
  }
}
