package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Admins who look after the accounts of others. */
class UserAdminE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final Staff staff = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = staff.in(Contract.GENCHARGE);
  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private final Answer signedUp = asha.signUp();
  private final Subscriber.Session session = asha.in(signedUp);
  private final long id = signedUp.user().path("user_id").asLong();

  @Test
  void who_is_blocked_is_out_from_the_next_request_on_and_in_again_after() {
    JsonNode refresh = Json.of("refresh_token", signedUp.get("refresh_token"));

    JsonNode blocked = block(Json.of("reason", "Fraud")).is(200).json();

    assertThat(blocked.path("status").asText()).isEqualTo("blocked");
    session.me().is(401);
    asha.app().post("/auth/refresh", refresh).is(401);
    asha.logIn(Subscriber.PASSWORD).is(403, "ACCOUNT_BLOCKED");
    block(Json.of()).is(409, "CONFLICT");

    assertThat(unblock().is(200).get("status")).isEqualTo("active");
    session.me().is(401);
    asha.in(asha.logIn(Subscriber.PASSWORD).is(200)).me().is(200);
    unblock().is(409, "CONFLICT");
  }

  @Test
  void who_has_put_the_account_to_rest_can_be_blocked_too() {
    session.post("/user/me/deactivate").is(200);

    block(Json.of()).is(200);

    asha.logIn(Subscriber.PASSWORD).is(403, "ACCOUNT_BLOCKED");
    session.me().is(401);
  }

  @Test
  void an_autopay_of_who_is_blocked_charges_nothing() {
    long plan =
        admin
            .post("/plans/plan", "name", "Day", "type", "DATA", "price", 10, "validity_days", 1)
            .json()
            .path("plan_id")
            .asLong();
    give("100.00");
    long autopay =
        session
            .app()
            .post(
                "/autopay/create_autopay",
                "phone_number",
                asha.phone(),
                "interval_days",
                1,
                "plan_id",
                plan)
            .is(201)
            .json()
            .path("autopay_id")
            .asLong();
    block(Json.of()).is(200);

    KHATA.run("process-due");

    assertThat(KHATA.sql().fetchValue("SELECT balance FROM account WHERE owner = ?", id))
        .isEqualTo(10_000L);
    assertThat(KHATA.sql().fetchValue("SELECT status FROM mandate WHERE id = ?", autopay))
        .isEqualTo("DISABLED");
  }

  @Test
  void nobody_decides_about_themselves_or_about_who_may_more() {
    admin.send("POST", "/user/admin/block/" + staff.id(), Json.of()).is(409, "CONFLICT");
    admin.send("DELETE", "/user/admin/" + staff.id(), Json.of()).is(409, "CONFLICT");

    Staff clerk =
        Staff.hiredBy(KHATA)
            .mayOnly(
                Set.of(
                    new Permission(Resource.USERS, Action.EDIT),
                    new Permission(Resource.USERS, Action.DELETE)));
    App desk = clerk.in(Contract.GENCHARGE);
    desk.send("POST", "/user/admin/block/" + staff.id(), Json.of()).is(403, "PERMISSION_DENIED");
    desk.send("DELETE", "/user/admin/" + staff.id(), Json.of()).is(403, "PERMISSION_DENIED");
    admin.get("/user/me").is(200);

    admin.send("DELETE", "/user/admin/" + clerk.id(), Json.of()).is(409, "ADMIN_ACCOUNT");
    admin.send("POST", "/user/admin/block/" + clerk.id(), Json.of()).is(200);
    desk.send("POST", "/user/admin/block/" + id, Json.of()).is(401);
    session.me().is(200);
  }

  @Test
  void a_deleted_user_is_archived_gone_and_free_to_come_again() {
    give("5.00");

    admin.send("DELETE", "/user/admin/" + id, Json.of()).is(409, "BALANCE_NOT_ZERO");
    session.me().is(200);
    JsonNode body = Json.of("forfeit_balance", true, "reason", "Asked for by letter");
    admin.send("DELETE", "/user/admin/" + id, body).is(200);

    session.me().is(401);
    admin.send("DELETE", "/user/admin/" + id, body).is(404);
    block(Json.of()).is(404);
    JsonNode archived = archived();
    assertThat(archived.path("name").asText()).isEqualTo("Asha Rao");
    assertThat(archived.path("phone_number").asText()).isEqualTo(asha.phone());
    assertThat(archived.path("status").asText()).isEqualTo("active");
    assertThat(archived.path("deleted_at").asText()).isNotEmpty();
    asha.askToSignUp().is(200);
  }

  @Test
  void who_it_was_and_why_are_erased_when_the_retention_ends() {
    admin.send("DELETE", "/user/admin/" + id, Json.of("reason", "A letter of Asha's")).is(200);
    assertThat(reasons("USER_DELETED")).containsExactly("A letter of Asha's");

    CLOCK.advance(Duration.ofDays(31));
    KHATA.get(Purge.class).handle();

    JsonNode archived = archivedBy(Staff.hiredBy(KHATA).mayOnly(Permission.all()));
    assertThat(archived.path("name").isNull()).isTrue();
    assertThat(archived.path("phone_number").isNull()).isTrue();
    assertThat(archived.path("email").isNull()).isTrue();
    assertThat(KHATA.sql().fetchValue("SELECT name_key FROM archived_user WHERE id = ?", id))
        .isNull();
    assertThat(reasons("USER_DELETED")).isEmpty();
  }

  @Test
  void the_reason_of_each_decision_stands_with_its_event() {
    block(Json.of("reason", "  Fraud,\nit seems ")).is(200);
    admin.send("POST", "/user/admin/unblock/" + id, Json.of("reason", "It was not")).is(200);
    block(Json.of("reason", " ")).is(200);

    assertThat(reasons("USER_BLOCKED")).containsExactly("Fraud,\nit seems");
    assertThat(reasons("USER_UNBLOCKED")).containsExactly("It was not");
    assertThat(
            KHATA
                .sql()
                .fetch(
                    "SELECT action, actor_id FROM audit_event WHERE subject_id = ?"
                        + " AND action LIKE 'USER\\_%BLOCKED' ORDER BY id",
                    id)
                .map(row -> row.get(0) + " by " + row.get(1)))
        .containsExactly(
            "USER_BLOCKED by " + staff.id(),
            "USER_UNBLOCKED by " + staff.id(),
            "USER_BLOCKED by " + staff.id());
  }

  @Test
  void a_list_tells_each_wallet_and_each_user_once() {
    give("12.50");
    for (int i = 0; i < 5; i++) {
      Subscriber.anybody(KHATA.app()).signUp();
    }

    List<Long> seen = new ArrayList<>();
    String wallet = "";
    long total = 1;
    for (long skip = 0; skip < total; skip += 2) {
      JsonNode page =
          admin
              .get("/user/admin?name=asha%20rao&sort_by=user_type&limit=2&skip=" + skip)
              .is(200)
              .json();
      total = page.path("total").asLong();
      assertThat(page.path("skip").asLong()).isEqualTo(skip);
      assertThat(page.path("limit").asLong()).isEqualTo(2);
      for (JsonNode user : page.path("items")) {
        seen.add(user.path("user_id").asLong());
        if (user.path("user_id").asLong() == id) {
          wallet = user.path("wallet_balance").decimalValue().toPlainString();
        }
      }
    }

    assertThat(seen).hasSize((int) total).contains(id);
    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    assertThat(wallet).startsWith("12.5");
  }

  @Test
  void signs_of_a_pattern_stand_for_themselves_in_a_name() {
    assertThat(admin.get("/user/admin?name=%25").is(200).json().path("total").asLong()).isZero();
    assertThat(admin.get("/user/admin?name=_").is(200).json().path("total").asLong()).isZero();
    assertThat(admin.get("/user/admin?name=%5C").is(200).json().path("total").asLong()).isZero();
  }

  @Test
  void what_is_wrong_is_said_and_changes_nothing() {
    for (String list : List.of("/user/admin", "/user/admin/archived")) {
      for (String query :
          List.of(
              "sort_by=password",
              "sort_order=sideways",
              "status=deleted",
              "user_type=free",
              "skip=-1",
              "limit=0",
              "limit=101",
              "name=%20")) {
        assertThat(admin.get(list + "?" + query).is(422).get("code")).isEqualTo("VALIDATION_ERROR");
      }
    }
    admin.get("/user/admin?sort_by=deleted_at").is(422);
    for (String path : List.of("/user/admin/block/", "/user/admin/unblock/")) {
      admin.send("POST", path + 999_999_999, Json.of()).is(404);
      admin.send("POST", path + "me", Json.of()).is(422);
      admin.send("POST", path + staff.id(), Json.of("cause", "none")).is(422);
    }
    admin.send("DELETE", "/user/admin/999999999", Json.of()).is(404);
    admin.send("DELETE", "/user/admin/999999999", Json.of("forfeit_balance", "perhaps")).is(422);
  }

  private Answer block(JsonNode body) {
    return admin.send("POST", "/user/admin/block/" + id, body);
  }

  private Answer unblock() {
    return admin.send("POST", "/user/admin/unblock/" + id, Json.of());
  }

  private JsonNode archived() {
    return archivedBy(staff);
  }

  private JsonNode archivedBy(Staff reader) {
    App app = reader.in(Contract.GENCHARGE);
    for (JsonNode user : app.get("/user/admin/archived?limit=100").is(200).json().path("items")) {
      if (user.path("user_id").asLong() == id) {
        return user;
      }
    }
    throw new AssertionError("not archived: " + id);
  }

  private List<String> reasons(String action) {
    return KHATA
        .sql()
        .fetch(
            "SELECT content[2] FROM audit_detail JOIN audit_event ON id = event_id"
                + " WHERE subject_id = ? AND action = ? ORDER BY id",
            id,
            action)
        .map(row -> row.get(0, String.class));
  }

  private void give(String amount) {
    Staff giver = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    String by = giver.person().e164();
    Shell.Ended given =
        KHATA.run("adjust", "--user", "" + id, "--amount", amount, "--reason", "test", "--by", by);
    assertThat(given.code()).as(given::toString).isZero();
  }
}
