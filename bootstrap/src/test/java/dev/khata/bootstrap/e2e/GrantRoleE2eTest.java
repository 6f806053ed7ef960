package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.bootstrap.e2e.Colleagues.Colleague;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code khata grant-role}. */
class GrantRoleE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final Colleagues colleagues = new Colleagues(KHATA);
  private final Colleague boss = colleagues.superAdmin();
  private final Staff somebody = Staff.hiredBy(KHATA);
  private final String phone = somebody.person().e164();

  @Test
  void the_operator_makes_a_doctor_and_is_told_so() {
    Shell.Ended ended = run("grant-role", "--phone", phone, "--role", "doctor", "--json");

    assertThat(ended.code()).as(ended.toString()).isZero();
    assertThat(Json.parse(ended.out()))
        .hasToString(
            Json.of("user", somebody.id(), "role", "doctor", "role_id", id("doctor")).toString());
    assertThat(colleagues.roleOf(phone)).isEqualTo("doctor");
    assertThat(colleagues.lastly("ROLE_GRANTED"))
        .startsWith("- " + somebody.id() + " after " + id("doctor") + " before ");
    long events = colleagues.newestEvent();
    assertThat(run("grant-role", "--phone", phone, "--role", "doctor").code()).isZero();
    assertThat(colleagues.newestEvent()).isEqualTo(events);
  }

  @Test
  void an_address_names_whoever_has_verified_it() {
    String email = Fresh.email().asGiven();
    KHATA
        .sql()
        .execute(
            "UPDATE users SET email = ?, email_key = ?, email_contract = 'mypharma',"
                + " email_verified_at = now() WHERE id = ?",
            email,
            email,
            somebody.id());

    assertThat(run("grant-role", "--email", email, "--role", "pharmacy_admin").code()).isZero();

    assertThat(colleagues.roleOf(phone)).isEqualTo("pharmacy_admin");
  }

  @Test
  void an_admin_gives_no_more_than_they_hold_and_nothing_to_themselves() {
    Colleague clerk = colleagues.who("admins:edit");
    String strong = Fresh.word();
    Colleagues.role(boss.app(), strong, "users:delete");

    assertThat(by(clerk, phone, strong).err()).contains("that the admin lacks");
    assertThat(by(clerk, boss.phone(), "user").code()).isEqualTo(1);
    assertThat(by(clerk, clerk.phone(), "user").err()).contains("nobody gives themselves a role");
    assertThat(by(colleagues.who("kyc:read"), phone, "doctor").err()).contains("admins:edit");
    assertThat(by(clerk, phone, "doctor").code()).isZero();
    assertThat(colleagues.lastly("ROLE_GRANTED")).startsWith(clerk.staff().id() + " ");
    assertThat(by(boss, phone, strong).code()).isZero();
    assertThat(colleagues.roleOf(phone)).isEqualTo(strong);
  }

  @Test
  void who_or_what_is_not_there_is_a_failure_and_what_is_left_out_bad_usage() {
    assertThat(run("grant-role", "--phone", phone, "--role", "nurse").err())
        .contains("--role: there is no role of that name");
    assertThat(run("grant-role", "--phone", "+8801700000000", "--role", "doctor").code())
        .isEqualTo(1);
    assertThat(run("grant-role", "--phone", phone).code()).isEqualTo(2);
    assertThat(run("grant-role", "--role", "doctor").code()).isEqualTo(2);
    assertThat(run("grant-role", "--phone", "x", "--role", "doctor").code()).isEqualTo(2);
    assertThat(
            run("grant-role", "--phone", phone, "--email", "a@b.example", "--role", "doctor")
                .code())
        .isEqualTo(2);
    Shell.Ended help = run("grant-role", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("--phone", "--email", "--role", "--by", "Exit codes:");
    assertThat(colleagues.roleOf(phone)).startsWith("staff ");
  }

  private static Shell.Ended by(Colleague admin, String whom, String role) {
    return run("grant-role", "--phone", whom, "--role", role, "--by", admin.phone());
  }

  private static Shell.Ended run(String... command) {
    return KHATA.run(command);
  }

  private static long id(String role) {
    return KHATA.sql().fetchSingle("SELECT id FROM role WHERE name = ?", role).get(0, Long.class);
  }
}
