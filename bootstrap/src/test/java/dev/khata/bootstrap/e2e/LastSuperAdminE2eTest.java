package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.bootstrap.e2e.Colleagues.Colleague;
import dev.khata.domain.kernel.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A super admin who can act is always left, whichever door the others leave by. */
class LastSuperAdminE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final int ROUNDS = 50;

  private final Colleagues colleagues = new Colleagues(KHATA);
  private Colleague only;
  private Colleague other;
  private Colleague deputy;

  @BeforeEach
  void hire() {
    KHATA.sql().execute("UPDATE users SET role_id = (SELECT id FROM role WHERE name = 'user')");
    only = colleagues.superAdmin();
    other = colleagues.superAdmin();
    deputy = colleagues.deputy();
  }

  @Test
  void the_last_who_can_act_stays_at_every_door() {
    for (String state : List.of("BLOCKED", "DEACTIVATED")) {
      set(other, state);

      for (Colleague by : List.of(only, deputy)) {
        demote(by, only).is(409, "LAST_SUPER_ADMIN");
        by.app().delete(only.path()).is(409, "LAST_SUPER_ADMIN");
        for (String method : List.of("PUT", "PATCH")) {
          edit(by, method, only, "role", "user").is(400);
          edit(by, method, only, "status", "SUSPENDED").is(400);
          edit(by, method, only, "status", "INACTIVE").is(400);
        }
      }
      rest(only).is(409, "LAST_SUPER_ADMIN");
      only.app().delete("/user/me").is(409, "ADMIN_ACCOUNT");
      assertThat(KHATA.run("grant-role", "--phone", only.phone(), "--role", "user").err())
          .contains("no other super admin could act");

      assertThat(colleagues.roleOf(only.phone())).isEqualTo("super_admin");
      only.app().get("/admin/me").is(200);
    }
  }

  @Test
  void one_who_cannot_act_goes_and_so_does_one_of_two() {
    set(other, "BLOCKED");
    demote(only, other).is(200);
    assertThat(colleagues.roleOf(other.phone())).isEqualTo("user");

    Colleague third = colleagues.superAdmin();
    demote(third, only).is(200);
    rest(third).is(409, "LAST_SUPER_ADMIN");
    only.app().get("/admin/me").is(403);
    only.app().get("/user/me").is(200);
  }

  @Test
  void of_two_who_demote_each_other_at_once_on_two_instances_one_stays() {
    try (RunningKhata.Second second = KHATA.beside()) {
      App elsewhere = second.reachedBy(other.app());
      for (int round = 0; round < ROUNDS; round++) {
        List<Integer> statuses =
            Race.of(
                2,
                runner ->
                    runner == 0
                        ? demote(only.app(), other).status()
                        : elsewhere.delete(only.path()).status());

        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 403);
        assertThat(superAdmins()).isOne();
        only.staff().asSuperAdmin();
        other.staff().asSuperAdmin();
      }
    }
  }

  @Test
  void of_two_who_suspend_and_demote_each_other_at_once_in_chargeghar_one_stays() {
    App second = other.staff().in(Contract.CHARGEGHAR);
    for (int round = 0; round < ROUNDS; round++) {
      App first = only.staff().in(Contract.CHARGEGHAR);
      List<Integer> statuses =
          Race.of(
              2,
              runner ->
                  runner == 0
                      ? first.send("PATCH", user(other), Json.of("role", "user")).status()
                      : second.send("PUT", user(only), Json.of("status", "INACTIVE")).status());

      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 401, 403);
      assertThat(superAdmins()).isOne();
      other.staff().asSuperAdmin();
      set(only, "ACTIVE");
    }
  }

  @Test
  void of_one_who_is_demoted_and_one_who_rests_at_once_one_stays() {
    for (int round = 0; round < ROUNDS; round++) {
      Race.of(2, runner -> runner == 0 ? demote(only, other).status() : rest(only).status());

      assertThat(superAdmins()).isOne();
      other.staff().asSuperAdmin();
      set(only, "ACTIVE");
    }
  }

  private static int superAdmins() {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT count(*) FROM users u JOIN role r ON r.id = u.role_id"
                + " WHERE r.name = 'super_admin' AND u.state = 'ACTIVE'")
        .get(0, Integer.class);
  }

  private static Answer demote(Colleague by, Colleague whom) {
    return demote(by.app(), whom);
  }

  private static Answer demote(App by, Colleague whom) {
    long user =
        KHATA.sql().fetchSingle("SELECT id FROM role WHERE name = 'user'").get(0, Long.class);
    return by.send("PATCH", whom.path(), Json.of("role_id", user));
  }

  private static Answer edit(Colleague by, String method, Colleague whom, String field, String to) {
    return by.staff().in(Contract.CHARGEGHAR).send(method, user(whom), Json.of(field, to));
  }

  private static String user(Colleague who) {
    return "/api/users/"
        + KHATA
            .sql()
            .fetchSingle("SELECT public_id FROM users WHERE id = ?", who.staff().id())
            .get(0);
  }

  private static Answer rest(Colleague who) {
    return who.app().send("POST", "/user/me/deactivate", BodyPublishers.noBody());
  }

  private static void set(Colleague who, String state) {
    KHATA.sql().execute("UPDATE users SET state = ? WHERE id = ?", state, who.staff().id());
  }
}
