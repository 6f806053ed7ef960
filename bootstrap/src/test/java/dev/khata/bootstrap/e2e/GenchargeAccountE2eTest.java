package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.util.List;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GenchargeAccountE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private final Answer signedUp = asha.signUp();
  private final Subscriber.Session session = asha.in(signedUp);
  private final long id = signedUp.user().path("user_id").asLong();

  @Test
  void another_address_takes_the_place_of_the_one_before() {
    CLOCK.advance(Duration.ofSeconds(1));
    session.put("/user/me/email", "email", "First." + id + "@Example.com").is(200);
    JsonNode user =
        session.put("/user/me/email", "email", "Second." + id + "@Example.com").is(200).json();

    assertThat(user.path("email").asText()).isEqualTo("Second." + id + "@Example.com");
    assertThat(user).isEqualTo(session.me().json());
    assertThat(user.path("updated_at")).isNotEqualTo(signedUp.user().path("updated_at"));
    session.put("/user/me/email", "email", "nothing").is(422, "VALIDATION_ERROR");
    Subscriber other = Subscriber.anybody(KHATA.app());
    other
        .in(other.signUp())
        .put("/user/me/email", "email", "SECOND." + id + "@example.com")
        .is(409, "EMAIL_TAKEN");
  }

  @Test
  void whether_addresses_are_taken_can_be_asked_five_times_an_hour() {
    Subscriber other = Subscriber.anybody(KHATA.app());
    String taken = "taken." + id + "@example.com";
    other.in(other.signUp()).put("/user/me/email", "email", taken).is(200);
    for (int i = 0; i < 5; i++) {
      session.put("/user/me/email", "email", taken).is(409, "EMAIL_TAKEN");
    }

    session.put("/user/me/email", "email", taken).is(429, "RATE_LIMIT_EXCEEDED").retryWithin(3_600);
    session
        .put("/user/me/email", "email", "free." + id + "@example.com")
        .is(429, "RATE_LIMIT_EXCEEDED");
    assertThat(session.me().json().path("email").isNull()).isTrue();
    CLOCK.advance(Duration.ofHours(1));
    asha.in(asha.logIn(Subscriber.PASSWORD).is(200))
        .put("/user/me/email", "email", taken)
        .is(409, "EMAIL_TAKEN");
  }

  @Test
  void a_user_can_become_postpaid_and_prepaid_again() {
    Answer switched = session.put("/user/me/switch-type", "user_type", "postpaid").is(200);
    assertThat(switched.get("user_type")).isEqualTo("postpaid");
    assertThat(switched.json()).isEqualTo(session.me().json());
    session.put("/user/me/switch-type", "user_type", "postpaid").is(200);
    session.put("/user/me/switch-type", "user_type", "prepaid").is(200);
    session.put("/user/me/switch-type", "user_type", "both").is(422, "VALIDATION_ERROR");
  }

  @Test
  void a_deactivated_account_can_be_looked_at_left_and_taken_up_again_and_no_more() {
    Answer elsewhere = asha.logIn(Subscriber.PASSWORD).is(200);
    assertThat(session.post("/user/me/deactivate").is(200).get("status")).isEqualTo("deactive");

    asha.in(elsewhere).me().is(401, "UNAUTHORIZED");
    assertThat(session.me().is(200).get("status")).isEqualTo("deactive");
    session.put("/user/me/email", "email", "a@b.example").is(403, "ACCOUNT_DEACTIVATED");
    session.app().get("/user/preference").is(403, "ACCOUNT_DEACTIVATED");
    session.app().get("/plans/plan").is(403, "ACCOUNT_DEACTIVATED");
    session.post("/user/me/deactivate").is(403, "ACCOUNT_DEACTIVATED");
    session.delete().is(403, "ACCOUNT_DEACTIVATED");
    Subscriber.Session again = asha.in(asha.logIn(Subscriber.PASSWORD).is(200));
    again.post("/auth/logout").is(200);

    assertThat(session.post("/user/me/reactivate").is(200).get("status")).isEqualTo("active");
    session.app().get("/user/preference").is(200);
    session.post("/user/me/reactivate").is(409, "CONFLICT");
  }

  @Test
  void a_change_of_which_nothing_is_known_is_refused() {
    Answer refused =
        session.put("/user/preference", "email_notification", false).is(422, "VALIDATION_ERROR");

    assertThat(refused.json().path("errors"))
        .isEqualTo(
            Json.parse("[{\"field\":\"body\",\"message\":\"None of the fields is known\"}]"));
  }

  @Test
  void preferences_are_the_usual_until_changed_and_changes_leave_the_rest() {
    JsonNode usual = session.app().get("/user/preference").is(200).json();
    assertThat(usual.path("user_id").asLong()).isEqualTo(id);
    assertThat(usual.path("language").asText()).isEqualTo("en");
    assertThat(usual.path("timezone").asText()).isEqualTo("Asia/Kolkata");
    assertThat(usual.path("notifications").path("sms").asBoolean()).isTrue();
    assertThat(usual.path("notifications").path("marketing").asBoolean()).isFalse();
    session.put("/user/preference").is(200);
    assertThat(rows("preference", "user_id")).isZero();

    JsonNode changed =
        session
            .put(
                "/user/preference",
                "language",
                "hi-in",
                "timezone",
                "Asia/Kathmandu",
                "notifications",
                Json.of("marketing", true))
            .is(200)
            .json();

    assertThat(changed).isEqualTo(session.app().get("/user/preference").is(200).json());
    assertThat(changed.path("language").asText()).isEqualTo("hi-IN");
    assertThat(changed.path("timezone").asText()).isEqualTo("Asia/Kathmandu");
    assertThat(changed.path("notifications").path("marketing").asBoolean()).isTrue();
    assertThat(changed.path("notifications").path("sms").asBoolean()).isTrue();
    assertThat(changed.path("notifications").path("promotional_offers").asBoolean()).isFalse();
    for (String language : List.of("xx", "english", "en_US", "")) {
      session.put("/user/preference", "language", language).is(422, "VALIDATION_ERROR");
    }
    for (String zone : List.of("Mars/Base", "+05:30", "asia/kolkata", "")) {
      session.put("/user/preference", "timezone", zone).is(422, "VALIDATION_ERROR");
    }
  }

  @Test
  void a_deleted_account_is_archived_its_sessions_end_and_its_phone_is_free() {
    session.put("/user/me/email", "email", "gone." + id + "@example.com").is(200);
    session.put("/user/preference", "timezone", "UTC").is(200);
    Answer elsewhere = asha.logIn(Subscriber.PASSWORD).is(200);

    session.delete().is(200);

    session.me().is(401, "UNAUTHORIZED");
    asha.in(elsewhere).me().is(401, "UNAUTHORIZED");
    KHATA
        .app()
        .post("/auth/refresh", "refresh_token", signedUp.get("refresh_token"))
        .is(401, "UNAUTHORIZED");
    asha.logIn(Subscriber.PASSWORD).is(401, "INVALID_CREDENTIALS");
    assertThat(rows("users", "id")).isZero();
    assertThat(rows("preference", "user_id")).isZero();
    assertThat(archived().get("phone")).isEqualTo(asha.phone());

    asha.askToSignUp("email", "gone." + id + "@example.com").is(200);
    JsonNode next = asha.register(asha.verified(2), "name", "Asha").is(200).user();
    assertThat(next.path("user_id").asLong()).isGreaterThan(id);
    assertThat(next.path("referral_code")).isNotEqualTo(signedUp.user().path("referral_code"));

    CLOCK.advance(Duration.ofDays(30).plusSeconds(1));
    KHATA.get(Purge.class).handle();
    assertThat(archived().intoList()).doesNotContain(asha.phone(), "Asha", "Rao");
    assertThat(archived().get("phone")).isNull();
    assertThat(archived().get("email")).isNull();
  }

  @Test
  void money_in_the_wallet_stays_unless_it_is_given_up() {
    give(12_345);
    assertThat(session.me().json().path("wallet_balance").decimalValue())
        .isEqualByComparingTo("123.45");

    session.delete().is(409, "BALANCE_NOT_ZERO");
    session.delete("forfeit_balance", false).is(409, "BALANCE_NOT_ZERO");
    session.me().is(200);
    session.delete("forfeit_balance", true).is(200);

    session.me().is(401, "UNAUTHORIZED");
    assertThat(postings())
        .contains("WALLET DEBIT 12345", SystemAccount.FORFEITED_BALANCES + " CREDIT 12345");
  }

  @Test
  void of_many_equal_deletions_one_forfeits() {
    give(500);

    List<Integer> statuses = Race.of(8, runner -> session.delete("forfeit_balance", true).status());

    assertThat(statuses).contains(200).isSubsetOf(200, 401);
    assertThat(postings()).containsOnlyOnce("WALLET DEBIT 500");
  }

  @Test
  void an_admin_cannot_drop_out() {
    KHATA
        .sql()
        .execute(
            "UPDATE users SET role_id = (SELECT id FROM role WHERE name = 'super_admin')"
                + " WHERE id = ?",
            id);

    session.delete().is(409, "ADMIN_ACCOUNT");

    session.me().is(200);
  }

  private void give(long paisa) {
    Money money = new Money(paisa, Unit.currency("NPR"));
    KHATA
        .get(Journal.class)
        .append(
            JournalEntry.unkeyed(
                new EntryKind("TOP_UP"),
                CLOCK.instant(),
                List.of(
                    Posting.debit(SystemAccount.GATEWAY_CLEARING, money),
                    Posting.credit(CustomerAccount.wallet(new UserId(id)), money))),
            CLOCK.instant());
  }

  private static List<String> postings() {
    return KHATA
        .sql()
        .fetch(
            "SELECT coalesce(a.name, a.kind) || ' ' || p.side || ' ' || p.amount"
                + " FROM posting p JOIN account a ON a.id = p.account_id"
                + " JOIN journal_entry e ON e.id = p.entry_id WHERE e.kind = 'FORFEITURE'")
        .getValues(0, String.class);
  }

  private int rows(String table, String key) {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM " + table + " WHERE " + key + " = ?", id)
        .get(0, Integer.class);
  }

  private Record archived() {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT first_name, last_name, phone, email FROM archived_user WHERE id = ?", id);
  }
}
