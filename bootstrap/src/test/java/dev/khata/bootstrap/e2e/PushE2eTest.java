package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.engagement.BroadcastAnnouncements;
import dev.khata.application.messaging.ReadInbox;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Template;
import dev.khata.push.testing.FcmServer;
import dev.khata.push.testing.Says;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes to the inbox, on its way to the phone by Firebase. */
class PushE2eTest {
  private static final Firebase FIREBASE = Firebase.start();
  private static final FcmServer FCM = FIREBASE.server();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(FIREBASE.settings());

  private final Handset phone = Handset.fresh(KHATA);
  private final Pushes pushes = new Pushes(KHATA);

  @AfterEach
  void answer_as_usual() {
    FCM.nowAnswers();
  }

  @AfterAll
  static void close() {
    FIREBASE.close();
  }

  @Test
  void what_is_in_the_inbox_is_shown_on_the_phone_in_the_same_words() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());

    asha.isTold();

    ReadInbox.Shown shown =
        KHATA
            .get(ReadInbox.class)
            .handle(new UserId(asha.id()), "en", new Window(0, 10))
            .items()
            .getFirst();
    JsonNode pushed = onlyMessage();
    assertThat(pushed.at("/notification/title").asText()).isEqualTo(shown.words().title());
    assertThat(pushed.at("/notification/body").asText()).isEqualTo(shown.words().body());
    assertThat(KHATA.app().get("/metrics").text())
        .containsPattern(
            "khata_messages_total\\{channel=\"push\",outcome=\"accepted\",vendor=\"fcm\"} [1-9]");
  }

  @Test
  void a_decision_about_papers_reaches_the_applicants_phone() {
    Applicant.Session sana = Applicant.anybody(KHATA.app()).in();
    long id =
        KHATA
            .sql()
            .fetchSingle("SELECT id FROM users WHERE public_id::text = ?", sana.id())
            .get(0, Long.class);
    phone.registeredBy(id);
    Reviewer reviewer = Reviewer.of(KHATA);

    reviewer.startReview(sana.id()).is(200);
    reviewer.approve(sana.id()).is(200);
    Handset.settle(KHATA);

    assertThat(onlyMessage().at("/data/template").asText()).isEqualTo("kyc-approved");
  }

  @Test
  void a_phone_without_the_app_is_asked_for_once() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    FCM.unregister(phone.token());
    int before = FCM.asked();

    asha.isTold();
    asha.isTold();

    assertThat(FCM.asked()).isEqualTo(before + 1);
    assertThat(asha.devices()).extracting(Device::isActive).containsExactly(false);
  }

  @Test
  void a_bad_message_costs_no_phone_its_token() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    FCM.nowSays(Says.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"));
    asha.isTold();
    FCM.nowAnswers();

    assertThat(asha.devices()).extracting(Device::isActive).containsExactly(true);
    asha.isTold();
    assertThat(pushed()).hasSize(1);
  }

  @Test
  void without_an_answer_it_goes_once_more_and_never_a_third_time() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    FCM.then(FcmServer.Then.HANGS_UP);

    asha.isTold();
    for (int i = 0; i < 3; i++) {
      pushes.dispatch();
    }

    assertThat(pushed()).hasSize(2);
    for (String same : List.of("/data", "/notification", "/android/notification/tag")) {
      assertThat(pushed().getFirst().at(same)).isEqualTo(pushed().getLast().at(same));
    }
    assertThat(pushes.newestState()).isEqualTo("EXPIRED");
  }

  @Test
  void reminders_are_pushed_to_who_wants_them_and_what_is_owed_always() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    Map<String, String> ending =
        Map.of("phone", asha.person().phone(), "plan", "Month", "at", "today");
    Handset.tell(KHATA, asha.id(), Template.PLAN_ENDING, ending);
    assertThat(pushed()).hasSize(1);

    asha.session().put("/user/preference", "notifications", Json.of("push", false)).is(200);
    Handset.tell(KHATA, asha.id(), Template.PLAN_ENDING, ending);
    assertThat(pushed()).hasSize(1);

    asha.isTold();
    assertThat(pushed()).hasSize(2);
  }

  @Test
  void a_token_is_readable_nowhere_in_the_database() throws SQLException {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    asha.isTold();
    FCM.nowSays(Pushes.NOT_NOW);
    asha.isTold();

    String token = phone.token().toLowerCase(Locale.ROOT);
    String device = phone.deviceId().toLowerCase(Locale.ROOT);
    try (Connection all = KHATA.superuser()) {
      Dump dump = Dump.of(all);
      assertThat(dump.columns(text -> text.contains(token))).isEmpty();
      assertThat(dump.columns(device::equals)).containsExactly("public.device.device_id");
    }
  }

  @Test
  void where_nobody_carries_pushes_the_inbox_has_it_alone() {
    try (RunningKhata without = RunningKhata.start(Map.of("KHATA_PUSH_VENDOR", "none"))) {
      long asha = Subscriber.anybody(without.app()).signUp().user().path("user_id").asLong();
      assertThat(Handset.fresh(without).registeredBy(asha).isActive()).isTrue();

      Handset.tell(without, asha);
      without
          .sql()
          .execute(
              """
              INSERT INTO announcement (id, title, body, priority, type, type_key, audience,
                created_by, created_at, expires_at)
              VALUES (repeat('a', 24), 'News', 'Much.', 'LOW', 'news', 'news', 'EVERYBODY', ?,
                now(), now() + interval '1 day')
              """,
              asha);
      without.get(BroadcastAnnouncements.class).run();

      assertThat(without.sql().fetch("SELECT id FROM message WHERE channel = 'PUSH'")).isEmpty();
      assertThat(without.sql().fetch("SELECT id FROM inbox_message")).hasSize(1);
    }
  }

  @Test
  void in_development_they_are_read_in_the_outbox() {
    try (RunningKhata developing = RunningKhata.start()) {
      long asha = Subscriber.anybody(developing.app()).signUp().user().path("user_id").asLong();
      Handset handset = Handset.fresh(developing);
      handset.registeredBy(asha);

      Handset.tell(developing, asha);

      JsonNode kept =
          developing.app().get("/dev/outbox?to=" + handset.token()).is(200).json().at("/items/0");
      assertThat(kept.path("channel").asText()).isEqualTo("push");
      assertThat(kept.path("subject").asText()).isEqualTo("Your password was changed");
    }
  }

  private List<JsonNode> pushed() {
    return FCM.messagesTo(phone.token());
  }

  private JsonNode onlyMessage() {
    assertThat(pushed()).hasSize(1);
    return pushed().getFirst();
  }
}
