package dev.khata.application.identity.access;

import static dev.khata.application.identity.access.Edits.NOTHING;
import static dev.khata.application.identity.access.Edits.given;
import static dev.khata.application.identity.access.Edits.password;
import static dev.khata.application.identity.access.Edits.role;
import static dev.khata.application.identity.access.Edits.state;
import static dev.khata.application.identity.access.Edits.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditUsersTest {
  private static final HttpsUrl PICTURE = HttpsUrl.parse("https://p.example/a.jpg").orElseThrow();
  private static final UserEdit NAMED = Edits.called(new PersonName("New", "Name"), PICTURE);

  private final Office office = new Office();
  private final User clerk = office.admin("users:write", "users:edit", "kyc:read");
  private final User boss = office.superAdmin();
  private final User user = office.user();

  @Test
  void an_account_is_made_of_which_nothing_is_proven() {
    PhoneNumber phone = Fresh.phone();
    EmailAddress email = Fresh.email();

    User made = made(add(clerk, given(phone, email)));

    assertThat(made).isEqualTo(office.now(made));
    assertThat(made.isPending()).isTrue();
    assertThat(made.holds(new Identifier.Phone(phone))).isTrue();
    assertThat(made.holds(new Identifier.Email(email))).isTrue();
    assertThat(made.role().name()).isEqualTo(Role.USER);
    assertThat(office.lastEvent().action()).isEqualTo(IdentityAction.USER_ADDED);
    assertThat(office.lastEvent().actor().id()).contains(clerk.id());
    assertThat(add(clerk, given(phone, Fresh.email())))
        .isEqualTo(new UserChange.Taken(UserChange.What.PHONE));
    assertThat(add(clerk, given(Fresh.phone(), email)))
        .isEqualTo(new UserChange.Taken(UserChange.What.EMAIL));
    made(change(clerk, user, Edits.calling("Asha Rai")));
    assertThat(change(clerk, made, Edits.calling("asha RAI")))
        .isEqualTo(new UserChange.Taken(UserChange.What.USERNAME));
    assertThat(add(clerk, NOTHING)).isEqualTo(new UserChange.NoIdentifier());
  }

  @Test
  void nobody_makes_an_account_that_holds_more_than_they_do() {
    Role wider = office.role("kyc:read", "users:delete");

    assertThat(add(clerk, role(given(Fresh.phone(), Fresh.email()), wider.name())))
        .isEqualTo(refused(AccessRefusal.PERMISSION_NOT_HELD));
    assertThat(add(clerk, role(given(Fresh.phone(), Fresh.email()), "nurse")))
        .isEqualTo(refused(AccessRefusal.UNKNOWN_ROLE));
    assertThat(
            add(clerk, role(given(TestPost.SILENT, Fresh.email()), office.role("kyc:read").name())))
        .isEqualTo(refused(AccessRefusal.TEST_NUMBER));
    assertThat(add(office.admin("users:read"), given(Fresh.phone(), Fresh.email())))
        .isEqualTo(refused(AccessRefusal.NOT_ALLOWED));

    Role reader = office.role("kyc:read");
    assertThat(made(add(clerk, role(given(Fresh.phone(), Fresh.email()), reader.name()))).role())
        .isEqualTo(reader);
    assertThat(office.lastEvent().action()).isEqualTo(IdentityAction.ADMIN_CREATED);
    assertThat(
            made(add(clerk, role(given(Fresh.phone(), Fresh.email()), Role.DOCTOR))).role().name())
        .isEqualTo(Role.DOCTOR);
  }

  @Test
  void a_new_number_or_address_is_not_proven_and_the_same_stays_so() {
    PhoneNumber former = Office.phone(user);
    PhoneNumber next = Fresh.phone();

    assertThat(made(change(clerk, user, given(former))).phoneVerified()).isTrue();
    assertThat(office.world.audit.actions()).doesNotContain(IdentityAction.USER_CHANGED);
    User changed = made(change(clerk, user, given(next, Fresh.email())));

    assertThat(changed.isPending()).isTrue();
    assertThat(Office.phone(changed)).isEqualTo(next);
    assertThat(office.world.users.verifiedHolder(new Identifier.Phone(next))).isEmpty();
    assertThat(office.lastEvent().action()).isEqualTo(IdentityAction.USER_CHANGED);
    assertThat(office.lastEvent().detail()).contains(AuditDetail.of("changed", "email phone"));
    assertThat(change(clerk, user, unreachable())).isEqualTo(new UserChange.NoIdentifier());
  }

  @Test
  void what_is_somebody_elses_is_named_and_nothing_is_written() {
    User other = office.user();
    UserEdit both = given(Office.phone(other), Fresh.email());

    assertThat(change(clerk, user, both)).isEqualTo(new UserChange.Taken(UserChange.What.PHONE));
    EmailAddress taken = Fresh.email();
    made(add(clerk, given(Fresh.phone(), taken)));
    assertThat(change(clerk, user, given(Fresh.phone(), taken)))
        .isEqualTo(new UserChange.Taken(UserChange.What.EMAIL));

    assertThat(office.now(user)).isEqualTo(user);
  }

  @Test
  void a_password_follows_the_policy_and_ends_the_sessions() {
    UserEdit weak = password("short");

    assertThat(change(clerk, user, weak))
        .isEqualTo(new UserChange.WeakPassword(List.of(PasswordPolicy.Fault.TOO_SHORT)));
    made(change(clerk, user, password("monsoon over pune")));

    assertThat(
            office
                .world
                .users
                .login(new Identifier.Phone(Office.phone(user)), Contract.CHARGEGHAR)
                .orElseThrow()
                .password())
        .isPresent();
    assertThat(office.lastEvent().detail()).contains(AuditDetail.of("changed", "password"));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, BLOCKED, USER_BLOCKED",
    "ACTIVE, DEACTIVATED, ACCOUNT_DEACTIVATED",
    "BLOCKED, ACTIVE, USER_UNBLOCKED",
    "BLOCKED, DEACTIVATED, USER_UNBLOCKED ACCOUNT_DEACTIVATED",
    "DEACTIVATED, ACTIVE, ACCOUNT_REACTIVATED",
    "DEACTIVATED, BLOCKED, USER_BLOCKED",
    "BLOCKED, BLOCKED, ''"
  })
  void any_state_is_reached_from_any(AccountState from, AccountState to, String told) {
    assertThat(office.world.users.update(user.in(from), user.createdAt())).isTrue();
    int before = office.world.audit.events().size();

    assertThat(made(change(clerk, user, state(to))).state()).isEqualTo(to);

    assertThat(
            String.join(
                " ",
                office
                    .world
                    .audit
                    .events()
                    .subList(before, office.world.audit.events().size())
                    .stream()
                    .map(event -> event.action().toString())
                    .toList()))
        .isEqualTo(told);
  }

  @Test
  void nobody_changes_who_holds_more_nor_their_own_rights() {
    User chief = office.admin("kyc:read", "users:delete");

    assertThat(change(clerk, chief, NAMED)).isEqualTo(refused(AccessRefusal.HOLDS_MORE));
    assertThat(change(clerk, chief, state(AccountState.BLOCKED)))
        .isEqualTo(refused(AccessRefusal.HOLDS_MORE));
    assertThat(change(clerk, user, role(chief.role().name())))
        .isEqualTo(refused(AccessRefusal.PERMISSION_NOT_HELD));
    assertThat(change(clerk, clerk, role(Role.USER))).isEqualTo(refused(AccessRefusal.OWN_RIGHTS));
    assertThat(change(clerk, clerk, state(AccountState.DEACTIVATED)))
        .isEqualTo(refused(AccessRefusal.OWN_RIGHTS));
    User renamed = made(change(clerk, clerk, NAMED));
    assertThat(renamed.name()).isEqualTo(new PersonName("New", "Name"));
    assertThat(renamed.picture()).contains(PICTURE);
    assertThat(office.lastEvent().detail()).contains(AuditDetail.of("changed", "name picture"));
    assertThat(change(office.admin("users:write"), user, NAMED))
        .isEqualTo(refused(AccessRefusal.NOT_ALLOWED));
  }

  @Test
  void the_last_super_admin_stays_active_and_one_whoever_asks() {
    User deputy =
        office.admin(Permission.all().stream().map(Permission::id).toArray(String[]::new));

    for (User by : List.of(boss, deputy)) {
      for (UserEdit edit :
          List.of(role(Role.USER), state(AccountState.BLOCKED), state(AccountState.DEACTIVATED))) {
        assertThat(change(by, boss, edit)).isEqualTo(refused(AccessRefusal.LAST_SUPER_ADMIN));
      }
    }
    assertThat(office.now(boss)).isEqualTo(boss);

    User second = office.superAdmin();
    assertThat(made(change(second, boss, state(AccountState.BLOCKED))).state())
        .isEqualTo(AccountState.BLOCKED);
    assertThat(change(second, second, role(Role.USER)))
        .isEqualTo(refused(AccessRefusal.LAST_SUPER_ADMIN));
  }

  @Test
  void an_admin_is_given_no_number_whose_code_others_know() {
    User admin = office.admin("kyc:read");

    assertThat(change(clerk, admin, given(TestPost.SILENT)))
        .isEqualTo(refused(AccessRefusal.TEST_NUMBER));
    made(change(clerk, user, given(TestPost.SILENT)));
    assertThat(change(clerk, user, role(admin.role().name())))
        .isEqualTo(refused(AccessRefusal.TEST_NUMBER));
  }

  private UserChange add(User by, UserEdit edit) {
    return office.editUsers.add(command(by, edit));
  }

  private UserChange change(User by, User whom, UserEdit edit) {
    return office.editUsers.change(whom.id(), command(by, edit));
  }

  private static EditUsers.Command command(User by, UserEdit edit) {
    return new EditUsers.Command(edit, Contract.CHARGEGHAR, Office.by(by));
  }

  private static User made(UserChange change) {
    assertThat(change).isInstanceOf(UserChange.Made.class);
    return ((UserChange.Made) change).user();
  }

  private static UserChange refused(AccessRefusal reason) {
    return new UserChange.Refused(reason);
  }
}
