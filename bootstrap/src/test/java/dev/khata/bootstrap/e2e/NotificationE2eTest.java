package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.application.messaging.Notify;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Template;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users are told in the app: what is theirs, and what operators announce. */
class NotificationE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final List<String> WISHES =
      List.of(
          "email",
          "sms",
          "push",
          "marketing",
          "recharge_reminders",
          "promotional_offers",
          "transactional_alerts");

  private final Somebody asha = signedUp();
  private final Somebody ravi = signedUp();
  private final Staff staff = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = staff.in(Contract.GENCHARGE);

  /** A user of Gencharge's app. */
  private record Somebody(Subscriber subscriber, Subscriber.Session session) {

    List<JsonNode> told() {
      List<JsonNode> items = new ArrayList<>();
      session.app().get("/notification/my").is(200).json().path("items").forEach(items::add);
      return items;
    }

    List<String> titles() {
      return told().stream().map(item -> item.path("title").asText()).toList();
    }

    Answer hide(String... ids) {
      return session
          .app()
          .send("DELETE", "/notification/delete", Json.of("ids", List.of(ids)))
          .is(200);
    }

    void wants(String... wishes) {
      var notifications = Json.of();
      WISHES.forEach(wish -> notifications.put(wish, List.of(wishes).contains(wish)));
      session.put("/user/preference", "notifications", notifications).is(200);
    }

    UserId id() {
      return new UserId(session.me().json().path("user_id").asLong());
    }
  }

  /** Later than all that other tests have announced. */
  private static Somebody signedUp() {
    CLOCK.advance(Duration.ofSeconds(1));
    Subscriber subscriber = Subscriber.anybody(KHATA.app());
    return new Somebody(subscriber, subscriber.in(subscriber.signUp()));
  }

  @Test
  void an_announcement_is_one_row_for_however_many_it_is() {
    int inboxes = count("inbox_message");
    int marks = count("announcement_mark");
    int announcements = count("announcement");

    announce("To everybody");

    assertThat(count("announcement")).isEqualTo(announcements + 1);
    assertThat(count("announcement_mark")).isEqualTo(marks);
    assertThat(count("inbox_message")).isEqualTo(inboxes);
    assertThat(asha.titles()).containsExactly("To everybody");
    assertThat(ravi.titles()).containsExactly("To everybody");
    assertThat(count("announcement_mark")).isEqualTo(marks + 2);
  }

  @Test
  void who_announced_what_is_in_the_audit_log_and_none_of_its_words() {
    String id = announce("A secret plan");

    assertThat(
            KHATA
                .sql()
                .fetch(
                    "SELECT e.actor_id, d.content FROM audit_event e"
                        + " JOIN audit_detail d ON d.event_id = e.id WHERE e.action = 'ANNOUNCED'"
                        + " AND e.actor_id = ?",
                    staff.id()))
        .singleElement()
        .satisfies(
            event -> assertThat(event.get(1, String[].class)).containsExactly("announcement", id));
  }

  @Test
  void it_reaches_those_of_a_type_as_they_are_now() {
    ravi.session().put("/user/me/switch-type", "user_type", "postpaid").is(200);
    announce("Prepaid", "recipient_type", "prepaid_users");
    announce("Postpaid", "recipient_type", "postpaid_users");

    assertThat(asha.titles()).containsExactly("Prepaid");
    assertThat(ravi.titles()).containsExactly("Postpaid");
    ravi.session().put("/user/me/switch-type", "user_type", "prepaid").is(200);
    assertThat(ravi.titles()).containsExactly("Prepaid");
  }

  @Test
  void admins_are_those_whose_role_holds_a_permission_now() {
    announce("For admins", "recipient_type", "all_admin");

    assertThat(asha.titles()).isEmpty();
    assertThat(admin.get("/notification/my").is(200).text()).contains("For admins");
    staff.mayOnly(List.of());
    assertThat(admin.get("/notification/my").is(200).text()).doesNotContain("For admins");
  }

  @Test
  void what_is_for_the_blocked_is_not_for_who_no_longer_is() {
    announce("Why you are blocked", "recipient_type", "blocked");
    long id = asha.id().value();

    KHATA.sql().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", id);
    assertThat(asha.session().app().get("/notification/my").status()).isIn(401, 403);
    KHATA.sql().execute("UPDATE users SET state = 'ACTIVE' WHERE id = ?", id);

    assertThat(asha.titles()).isEmpty();
  }

  @Test
  void with_everything_off_receipts_arrive_and_neither_offers_nor_reminders_nor_marketing() {
    asha.wants();
    announce("Buy now", "type", "Promotion");
    announce("Best of all", "type", "marketing");
    announce("Your plan ends", "type", "reminder");
    announce("Night work", "type", "maintenance");
    CLOCK.advance(Duration.ofSeconds(1));
    tell(asha, Template.RECHARGED, Map.of("phone", "+977", "plan", "Month", "amount", "1"));
    tell(asha, Template.PLAN_ENDING, Map.of("phone", "+977", "plan", "Month", "at", "today"));
    tell(asha, Template.KYC_APPROVED, Map.of());

    assertThat(asha.titles())
        .containsExactlyInAnyOrder("Your identity is verified", "Recharged", "Night work");
    asha.subscriber().askToLogIn().is(200);
    asha.subscriber().logInByOtp(asha.subscriber().code(2)).is(200);
    asha.wants("promotional_offers");
    assertThat(asha.titles()).contains("Buy now").doesNotContain("Best of all", "Your plan ends");
    asha.wants(WISHES.toArray(String[]::new));
    assertThat(asha.titles()).contains("Buy now", "Best of all", "Your plan ends");
  }

  @Test
  void what_has_expired_is_not_shown_and_purge_removes_it() {
    String soon = CLOCK.instant().plusSeconds(60).toString();
    String id = announce("For a minute", "expires_at", soon);
    assertThat(asha.told())
        .singleElement()
        .satisfies(item -> assertThat(item.path("expires_at").asText()).isEqualTo(soon));
    ravi.hide(id);

    CLOCK.advance(Duration.ofSeconds(60));

    assertThat(asha.told()).isEmpty();
    assertThat(KHATA.get(Purge.class).handle().removed()).containsEntry("announcements", 1);
    assertThat(count("announcement WHERE id = '" + id + "'")).isZero();
    assertThat(count("announcement_mark WHERE announcement_id = '" + id + "'")).isZero();
  }

  @Test
  void what_is_listed_is_viewed_from_then_on_and_a_head_does_nothing() {
    announce("News");
    tell(asha, Template.PASSWORD_CHANGED, Map.of());

    asha.session().app().send("HEAD", "/notification/my", BodyPublishers.noBody()).is(200);

    assertThat(asha.told())
        .extracting(item -> item.path("status").asText())
        .containsExactly("delivered", "delivered");
    assertThat(asha.told())
        .extracting(item -> item.path("status").asText())
        .containsExactly("viewed", "viewed");
    assertThat(ravi.told())
        .extracting(item -> item.path("status").asText())
        .containsExactly("delivered");
  }

  @Test
  void what_one_hides_others_keep() {
    String announced = announce("News");
    tell(asha, Template.PASSWORD_CHANGED, Map.of());
    tell(ravi, Template.PASSWORD_CHANGED, Map.of());
    List<String> ids = ids(asha);

    ravi.hide(ids.toArray(String[]::new));
    assertThat(ravi.titles()).containsExactly("Your password was changed");
    assertThat(ids(asha)).isEqualTo(ids).contains(announced);

    asha.hide(ids.getFirst().toUpperCase(Locale.ROOT), "0".repeat(24));
    assertThat(ids(asha)).containsExactly(ids.getLast());
    asha.hide(ids.toArray(String[]::new));
    assertThat(asha.told()).isEmpty();
    assertThat(ravi.titles()).hasSize(1);
  }

  @Test
  void what_is_announced_in_one_moment_is_paged_without_gaps() {
    for (int i = 0; i < 7; i++) {
      announce("No. " + i);
      tell(asha, Template.PASSWORD_CHANGED, Map.of());
    }
    List<String> all = ids(asha);

    List<String> paged = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      JsonNode answer =
          asha.session().app().get("/notification/my?size=4&page=" + page).is(200).json();
      assertThat(answer.path("total").asInt()).isEqualTo(14);
      answer.path("items").forEach(item -> paged.add(item.path("id").asText()));
    }

    assertThat(all).hasSize(14);
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void who_leaves_and_comes_back_sees_nothing_of_before() {
    String hidden = announce("To be hidden");
    announce("To be seen");
    assertThat(asha.titles()).hasSize(2);
    asha.hide(hidden);
    tell(asha, Template.PASSWORD_CHANGED, Map.of());
    long id = asha.id().value();
    asha.session().delete().is(200);
    assertThat(count("announcement_mark WHERE user_id = " + id)).isZero();
    CLOCK.advance(Duration.ofSeconds(1));

    Subscriber number = asha.subscriber();
    number.askToSignUp().is(200);
    Answer in =
        number.register(number.verified(2), "name", "Asha", "password", "monsoon over pune");
    Somebody again = new Somebody(number, number.in(in.is(200)));

    assertThat(again.told()).isEmpty();
    CLOCK.advance(Duration.ofSeconds(1));
    announce("After");
    assertThat(again.titles()).containsExactly("After");
    assertThat(ravi.titles()).containsExactly("After", "To be seen", "To be hidden");
  }

  @Test
  void the_longest_words_are_taken_in_any_script() {
    var draft = Json.of("title", "Long", "body", "ক".repeat(20_000));

    admin.post("/notification/announcement", draft).is(201);
    admin.post("/notification/announcement", draft.put("body", "ক".repeat(20_001))).is(422);
  }

  private String announce(String title, Object... more) {
    var draft = Json.of(more);
    draft.put("title", title).put("body", "What there is to say.");
    CLOCK.advance(Duration.ofMillis(1));
    return admin.post("/notification/announcement", draft).is(201).get("id");
  }

  private static void tell(Somebody somebody, Template template, Map<String, String> variables) {
    Notify.Command command =
        new Notify.Command(
            somebody.id(), template, "en", variables, Optional.empty(), Origin.batch("test"));
    KHATA.get(Transactions.class).inTransaction(() -> KHATA.get(Notify.class).handle(command));
  }

  private static List<String> ids(Somebody somebody) {
    return somebody.told().stream().map(item -> item.path("id").asText()).toList();
  }

  private static int count(String rows) {
    return KHATA.sql().fetchSingle("SELECT count(*) FROM " + rows).get(0, Integer.class);
  }
}
