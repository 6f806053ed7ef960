package dev.khata.bootstrap.e2e;

import static dev.khata.domain.kernel.Contract.CHARGEGHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.bootstrap.e2e.Colleagues.Colleague;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody comes by a right that they don't hold, whichever way they try. */
class DetoursE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final Colleagues colleagues = new Colleagues(KHATA);
  private final Colleague boss = colleagues.superAdmin();
  private final Colleague clerk =
      colleagues.who(
          "admins:write",
          "admins:edit",
          "admins:delete",
          "roles:read",
          "roles:write",
          "roles:edit",
          "roles:delete");
  private final long strong = Colleagues.role(boss.app(), Fresh.word(), "users:delete");
  private final long weak = Colleagues.role(boss.app(), Fresh.word(), "roles:read");
  private final Subscriber user = Subscriber.anybody(KHATA.app());
  private final Subscriber helper = Subscriber.anybody(KHATA.app());

  @BeforeEach
  void people_are_there() {
    colleagues.superAdmin();
    user.signUp();
    create(boss.app(), helper.phone(), weak).is(200);
  }

  @Test
  void a_role_that_holds_more_is_given_at_no_door() {
    long events = colleagues.newestEvent();
    String before = colleagues.roleOf(helper.phone());

    create(clerk.app(), user.phone(), strong).is(403, "PERMISSION_NOT_HELD");
    create(clerk.app(), Subscriber.anybody(KHATA.app()).phone(), strong)
        .is(403, "PERMISSION_NOT_HELD");
    patch(clerk.app(), helper.phone(), strong).is(403, "PERMISSION_NOT_HELD");
    patch(clerk.app(), clerk.phone(), strong).is(409, "OWN_RIGHTS");
    assertThat(granted(clerk, strong).code()).isEqualTo(1);

    assertThat(colleagues.roleOf(user.phone())).isEqualTo("user");
    assertThat(colleagues.roleOf(helper.phone())).isEqualTo(before);
    assertThat(colleagues.newestEvent()).isEqualTo(events);
  }

  @Test
  void a_role_that_grew_since_it_was_listed_is_not_given() {
    clerk.app().get("/role/" + weak).is(200);
    change(boss.app(), weak, "roles:read", "users:delete").is(200);

    create(clerk.app(), user.phone(), weak).is(403, "PERMISSION_NOT_HELD");

    assertThat(colleagues.roleOf(user.phone())).isEqualTo("user");
  }

  @Test
  void nor_at_the_doors_of_chargeghar() {
    App desk = colleagues.who("users:write", "users:edit", "roles:read").staff().in(CHARGEGHAR);
    App other = clerk.staff().in(CHARGEGHAR);
    Colleague chief = colleagues.who("users:delete");
    String path = userPath(user.phone());
    long events = colleagues.newestEvent();
    String tooMuch = name(strong);

    desk.post("/api/users", "email", Fresh.email().asGiven(), "role", tooMuch).is(403);
    for (String method : List.of("PUT", "PATCH")) {
      desk.send(method, path, Json.of("role", tooMuch)).is(403);
      desk.send(method, path, Json.of("role", "super_admin")).is(403);
      desk.send(method, userPath(chief.phone()), Json.of("full_name", "Asha")).is(403);
      desk.send(method, userPath(chief.phone()), Json.of("status", "SUSPENDED")).is(403);
    }
    other.post("/api/users", "email", "a@b.example").is(403);
    assertThat(colleagues.newestEvent()).isEqualTo(events);
    assertThat(colleagues.roleOf(user.phone())).isEqualTo("user");

    change(boss.app(), weak, "roles:read", "users:delete").is(200);
    desk.send("PATCH", path, Json.of("role", name(weak))).is(403);
    change(boss.app(), weak, "roles:read").is(200);
    desk.send("PATCH", path, Json.of("role", name(weak))).is(200);
    assertThat(colleagues.roleOf(user.phone())).isEqualTo(name(weak));
  }

  @Test
  void nobody_changes_their_own_rights_at_the_doors_of_chargeghar() {
    Colleague one = colleagues.who("users:edit");
    App desk = one.staff().in(CHARGEGHAR);

    desk.send("PATCH", userPath(one.phone()), Json.of("role", "user")).is(400);
    desk.send("PATCH", userPath(one.phone()), Json.of("status", "INACTIVE")).is(400);
    desk.send("PATCH", userPath(one.phone()), Json.of("full_name", "New Name")).is(200);
  }

  @RepeatedTest(10)
  void a_role_that_grows_at_the_same_moment_is_given_before_that_or_not_at_all() {
    long events = colleagues.newestEvent();

    List<Integer> statuses =
        Race.of(
            2,
            runner ->
                runner == 0
                    ? create(clerk.app(), user.phone(), weak).status()
                    : change(boss.app(), weak, "roles:read", "users:delete").status());

    assertThat(statuses.get(0)).isIn(200, 403);
    assertThat(statuses.get(1)).isEqualTo(200);
    assertThat(colleagues.actionsSince(events))
        .isEqualTo(
            statuses.get(0) == 200
                ? List.of("ADMIN_CREATED", "ROLE_CHANGED")
                : List.of("ROLE_CHANGED"));
  }

  @Test
  void no_role_is_made_or_changed_to_hold_more_nor_taken_from_who_holds_more() {
    Colleague chief = colleagues.who("users:delete");
    String own = colleagues.roleOf(clerk.phone());
    long ownId = id(own);

    clerk
        .app()
        .post("/role/", "role_name", Fresh.word(), "permissions", List.of("users:delete"))
        .is(403, "PERMISSION_NOT_HELD");
    change(clerk.app(), ownId, "admins:write", "roles:edit", "users:delete")
        .is(403, "PERMISSION_NOT_HELD");
    change(clerk.app(), weak, "users:delete").is(403, "PERMISSION_NOT_HELD");
    change(clerk.app(), strong).is(403, "HOLDS_MORE_THAN_YOU");
    clerk
        .app()
        .send("PUT", "/role/" + strong, Json.of("role_name", "x"))
        .is(403, "HOLDS_MORE_THAN_YOU");
    clerk.app().delete("/role/" + strong).is(403, "HOLDS_MORE_THAN_YOU");
    patch(clerk.app(), chief.phone(), weak).is(403, "HOLDS_MORE_THAN_YOU");
    clerk.app().send("PATCH", chief.path(), Json.of("name", "x")).is(403, "HOLDS_MORE_THAN_YOU");
    clerk.app().delete(chief.path()).is(403, "HOLDS_MORE_THAN_YOU");
    clerk.app().delete(boss.path()).is(403, "HOLDS_MORE_THAN_YOU");

    assertThat(colleagues.roleOf(chief.phone())).startsWith("staff ");
    clerk.app().get("/role/" + ownId).is(200);
  }

  @Test
  void nobody_takes_anything_from_themselves() {
    long own = id(colleagues.roleOf(clerk.phone()));

    change(clerk.app(), own, "roles:edit").is(409, "OWN_ROLE");
    patch(clerk.app(), clerk.phone(), weak).is(409, "OWN_RIGHTS");
    clerk.app().delete(clerk.path()).is(409, "OWN_RIGHTS");
    clerk.app().send("PATCH", clerk.path(), Json.of("name", "New Name", "role_id", own)).is(200);
    clerk.app().send("PUT", "/role/" + own, Json.of("role_name", Fresh.word())).is(200);
  }

  @Test
  void only_a_super_admin_makes_another_or_takes_one_away() {
    Colleague deputy = colleagues.deputy();
    long superAdmin = id("super_admin");

    create(deputy.app(), user.phone(), superAdmin).is(403, "PERMISSION_NOT_HELD");
    patch(deputy.app(), helper.phone(), superAdmin).is(403, "PERMISSION_NOT_HELD");
    deputy.app().delete(boss.path()).is(403, "HOLDS_MORE_THAN_YOU");

    patch(boss.app(), helper.phone(), superAdmin).is(200);
    boss.app().delete("/admin/" + helper.phone()).is(200);
    assertThat(colleagues.roleOf(helper.phone())).isEqualTo("user");
  }

  @Test
  void built_in_roles_and_those_in_use_stay() {
    long doctor = id("doctor");

    change(boss.app(), doctor, "kyc:read").is(409, "BUILT_IN_ROLE");
    boss.app().send("PUT", "/role/" + doctor, Json.of("role_name", "x")).is(409, "BUILT_IN_ROLE");
    boss.app().delete("/role/" + id("super_admin")).is(409, "BUILT_IN_ROLE");
    boss.app().delete("/role/" + weak).is(409, "ROLE_IN_USE");
    boss.app()
        .post("/role/", "role_name", "Doctor", "permissions", List.of())
        .is(409, "NAME_TAKEN");
    boss.app()
        .send("PUT", "/role/" + weak, Json.of("role_name", "PHARMACY_admin"))
        .is(409, "NAME_TAKEN");

    boss.app().delete("/admin/" + helper.phone()).is(200);
    boss.app().delete("/role/" + weak).is(200);
    boss.app().get("/role/" + weak).is(404);
  }

  private static Answer create(App by, String phone, long role) {
    return by.post(
        "/admin/",
        "name",
        "Ravi Kumar",
        "email",
        Fresh.email().asGiven(),
        "phone_number",
        phone,
        "role_id",
        role);
  }

  private static Answer patch(App by, String phone, long role) {
    return by.send("PATCH", "/admin/" + phone, Json.of("role_id", role));
  }

  private static Answer change(App by, long role, String... may) {
    return by.send("PUT", "/role/" + role, Json.of("permissions", List.of(may)));
  }

  private Shell.Ended granted(Colleague by, long role) {
    String granted = name(role);
    return KHATA.run("grant-role", "--phone", user.phone(), "--role", granted, "--by", by.phone());
  }

  private static String name(long role) {
    return KHATA.sql().fetchSingle("SELECT name FROM role WHERE id = ?", role).get(0, String.class);
  }

  private static String userPath(String phone) {
    return "/api/users/"
        + KHATA.sql().fetchSingle("SELECT public_id FROM users WHERE phone = ?", phone).get(0);
  }

  private static long id(String role) {
    return KHATA.sql().fetchSingle("SELECT id FROM role WHERE name = ?", role).get(0, Long.class);
  }
}
