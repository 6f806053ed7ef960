package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.wallet.AdjustmentReason;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore gives nobody a right, and brings nobody back who has left. */
class BackupRightsE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final Permission USERS_DELETE = new Permission(Resource.USERS, Action.DELETE);
  private static final Set<Permission> BACKUPS =
      Set.of(
          new Permission(Resource.BACKUPS, Action.READ),
          new Permission(Resource.BACKUPS, Action.EDIT));

  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final BackupDesk desk = new BackupDesk(admin);

  @ParameterizedTest
  @ValueSource(strings = {"missing", "replace"})
  void who_logged_out_stays_out_and_who_was_blocked_stays_blocked(String mode) {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Answer tokens = asha.signUp();
    Subscriber.Session session = asha.in(tokens);
    Subscriber bina = Subscriber.anybody(KHATA.app());
    Answer others = bina.signUp();
    long blocked = others.user().path("user_id").asLong();
    Staff clerk = Staff.hiredBy(KHATA).mayOnly(List.of(USERS_DELETE));
    long backup = desk.make("sessions", "users", "roles");
    session.post("/auth/logout").is(200);
    admin.send("POST", "/user/admin/block/" + blocked, Json.of()).is(200);
    clerk.mayOnly(List.of());
    // What is purged is missing, and comes back ended.
    KHATA.tamper("DELETE FROM session WHERE user_id = " + tokens.user().path("user_id").asLong());

    desk.restored(backup, mode);

    session.me().is(401);
    KHATA.app().post("/auth/refresh", "refresh_token", tokens.get("refresh_token")).is(401);
    bina.in(others).me().is(401);
    assertThat(state(blocked)).isEqualTo("BLOCKED");
    assertThat(granted(clerk)).isEqualTo(mode.equals("replace") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "replace"})
  void nobody_restores_a_role_that_grants_what_they_lack(String mode) {
    Staff clerk = Staff.hiredBy(KHATA).mayOnly(List.of(USERS_DELETE));
    long backup = desk.make("roles");
    clerk.mayOnly(List.of());
    App lesser = Staff.hiredBy(KHATA).mayOnly(BACKUPS).in(Contract.GENCHARGE);

    new BackupDesk(lesser).ask(backup, mode).is(403, "HOLDS_MORE_THAN_YOU");

    assertThat(granted(clerk)).isZero();
    assertThat(desk.find(backup).path("restores")).isEmpty();
    Staff.hiredBy(KHATA).in(Contract.GENCHARGE).get(BackupDesk.BACKUPS).is(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "replace"})
  void who_has_left_since_stays_away(String mode) {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Answer tokens = asha.signUp();
    long id = tokens.user().path("user_id").asLong();
    asha.in(tokens).put("/user/preference", "language", "hi").is(200);
    long backup = desk.make("users", "preferences", "sessions", "notifications");
    asha.in(tokens).delete().is(200);

    desk.restored(backup, mode);

    assertThat(KHATA.sql().fetchOptional("SELECT FROM users WHERE id = ?", id)).isEmpty();
    assertThat(KHATA.sql().fetchOptional("SELECT FROM session WHERE user_id = ?", id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "replace"})
  void what_somebody_wrote_who_has_been_erased_since_stays_away(String mode) {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Answer tokens = asha.signUp();
    long id = tokens.user().path("user_id").asLong();
    String contact = String.format(Locale.ROOT, "%024x", id);
    EmailAddress email = new EmailAddress("a" + id + "@B\u00fccher.example");
    KHATA.tamper(
        String.format(
            Locale.ROOT,
            "UPDATE users SET email = '%2$s', email_key = '%3$s', email_contract = 'gencharge',"
                + " email_verified_at = now() WHERE id = %1$d; INSERT INTO contact (id, name,"
                + " email, email_key, subject, message, created_at, acknowledged) VALUES ('%4$s',"
                + " 'Asha', '%2$s', '%3$s', 's', 'mine', now(), false)",
            id,
            email.asGiven(),
            email.key(),
            contact));
    long backup = desk.make("contacts");
    asha.in(tokens).delete().is(200);
    eraseAll();
    assertThat(KHATA.sql().fetchOptional("SELECT FROM contact WHERE id = ?", contact)).isEmpty();

    desk.restored(backup, mode);

    assertThat(KHATA.sql().fetchOptional("SELECT FROM contact WHERE id = ?", contact)).isEmpty();
  }

  /** Thirty days later. */
  private static void eraseAll() {
    String earlier = " - interval '31 days'";
    KHATA.tamper(
        "UPDATE archived_user SET deleted_at = deleted_at"
            + earlier
            + "; UPDATE contact SET erase_at = erase_at"
            + earlier
            + "; UPDATE adjustment SET erase_at = erase_at"
            + earlier);
    KHATA.get(Purge.class).handle();
  }

  @Test
  void words_about_who_has_left_come_back_with_their_end_and_erased_ones_not_at_all() {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Answer tokens = asha.signUp();
    long id = tokens.user().path("user_id").asLong();
    Staff clerk = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    Shell.Ended given =
        KHATA.run(
            "adjust",
            "--user",
            Long.toString(id),
            "--amount",
            "10",
            "--reason",
            "Asha was ill",
            "--by",
            clerk.person().e164());
    assertThat(given.code()).as(given::toString).isZero();
    long backup = desk.make("ledger");
    asha.in(tokens).delete("forfeit_balance", true).is(200);
    String lost = "DELETE FROM adjustment WHERE owner = " + id;
    KHATA.tamper(lost);

    desk.restored(backup, "missing");

    assertThat(words(id)).isEqualTo("Asha was ill");
    KHATA.get(Purge.class).handle();
    assertThat(words(id)).isEqualTo(AdjustmentReason.ERASED.text());

    eraseAll();
    KHATA.tamper(lost);
    desk.restored(backup, "missing");
    assertThat(words(id)).isEqualTo(AdjustmentReason.ERASED.text());
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  private static String words(long owner) {
    return KHATA
        .sql()
        .fetchSingle("SELECT reason FROM adjustment WHERE owner = ?", owner)
        .get(0, String.class);
  }

  @Test
  void who_is_back_has_no_role_and_no_password() {
    Staff lost = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    long backup = desk.make("users", "sessions");
    KHATA.tamper(
        "DELETE FROM session WHERE user_id = "
            + lost.id()
            + "; DELETE FROM users WHERE id = "
            + lost.id());

    desk.restored(backup, "missing");

    JsonNode row =
        Json.parse(
            KHATA
                .sql()
                .fetchSingle(
                    "SELECT json_build_object('role', r.name, 'password', u.password_hash)::text"
                        + " FROM users u JOIN role r ON r.id = u.role_id WHERE u.id = ?",
                    lost.id())
                .get(0, String.class));
    assertThat(row.path("role").asText()).isEqualTo("user");
    assertThat(row.path("password").isNull()).isTrue();
  }

  private static String state(long user) {
    return KHATA
        .sql()
        .fetchSingle("SELECT state FROM users WHERE id = ?", user)
        .get(0, String.class);
  }

  private static int granted(Staff staff) {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT count(*) FROM role_permission WHERE role_id ="
                + " (SELECT role_id FROM users WHERE id = ?)",
            staff.id())
        .get(0, Integer.class);
  }
}
