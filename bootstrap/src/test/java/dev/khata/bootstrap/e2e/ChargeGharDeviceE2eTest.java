package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.engagement.BroadcastAnnouncements;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.messaging.Template;
import dev.khata.push.testing.FcmServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Devices that ChargeGhar's app registers, and what reaches whom on them. */
class ChargeGharDeviceE2eTest {
  private static final Firebase FIREBASE = Firebase.start();
  private static final FcmServer FCM = FIREBASE.server();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(FIREBASE.settings());

  private final Handset phone = Handset.fresh(KHATA);
  private final Staff asha = Staff.hiredBy(KHATA).mayOnly(Set.of());
  private final Staff bina = Staff.hiredBy(KHATA).mayOnly(Set.of());

  @AfterAll
  static void close() {
    FIREBASE.close();
  }

  @Test
  void a_device_is_registered_and_told_of_without_its_token() {
    Answer answer =
        register(
            in(asha),
            registration(phone)
                .put("device_name", "Pixel 8")
                .put("app_version", "2.1.0")
                .put("os_version", "15"));

    JsonNode device = answer.json().path("data");
    assertThat(answer.json().path("success").asBoolean()).isTrue();
    assertThat(device.path("device_id").asText()).isEqualTo(phone.deviceId());
    assertThat(device.path("device_type").asText()).isEqualTo("ANDROID");
    assertThat(device.path("device_name").asText()).isEqualTo("Pixel 8");
    assertThat(device.path("app_version").asText()).isEqualTo("2.1.0");
    assertThat(device.path("os_version").asText()).isEqualTo("15");
    assertThat(device.path("is_active").asBoolean()).isTrue();
    assertThat(device.path("last_used").asText()).endsWith("Z");
    assertThat(device.path("id").asText()).hasSize(36);
    assertThat(answer.text()).doesNotContain(phone.token());
  }

  @Test
  void a_bad_registration_is_told_by_its_fields() {
    App app = in(asha);
    for (String field : List.of("device_id", "fcm_token", "device_type")) {
      ObjectNode without = registration(phone);
      without.remove(field);
      assertThat(fields(app.post("/api/auth/device", without))).containsExactly(field);
    }
    ObjectNode body = registration(phone);
    assertThat(fields(app.post("/api/auth/device", body.put("fcm_token", "123456789"))))
        .containsExactly("fcm_token");
    assertThat(fields(app.post("/api/auth/device", body.put("fcm_token", "1234 567890"))))
        .containsExactly("fcm_token");
    app.post("/api/auth/device", body.put("fcm_token", "1234567890")).is(200);
    assertThat(fields(app.post("/api/auth/device", body.put("device_type", "FRIDGE"))))
        .containsExactly("device_type");
    KHATA.app().post("/api/auth/device", registration(phone)).is(401);
  }

  @Test
  void a_known_device_is_updated_and_moves_to_whoever_registers_it() {
    JsonNode first = register(in(asha), registration(phone)).json().path("data");
    ObjectNode newer = registration(phone).put("device_type", "IOS").put("app_version", "3");

    JsonNode second = register(in(asha), newer).json().path("data");
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(second.path("device_type").asText()).isEqualTo("IOS");

    JsonNode others = register(in(bina), newer).json().path("data");
    assertThat(others.path("id")).isNotEqualTo(first.path("id"));
    assertThat(devices(asha)).isEmpty();
    assertThat(devices(bina)).extracting(Device::isActive).containsExactly(true);
  }

  @Test
  void what_is_one_users_never_goes_to_the_phone_of_the_next() {
    register(in(asha), registration(phone));
    Handset.tell(KHATA, asha.id());
    assertThat(pushed()).hasSize(1);

    register(in(bina), registration(phone.installedAnew()));
    Handset.tell(KHATA, asha.id());

    assertThat(pushed()).hasSize(1);
    assertThat(devices(asha)).extracting(Device::isActive).containsExactly(false);
    Handset.tell(KHATA, bina.id());
    assertThat(pushed()).hasSize(2);
    assertThat(devices(bina)).extracting(Device::isActive).containsExactly(true);
  }

  @Test
  void after_a_log_out_nothing_is_pushed_until_somebody_registers_the_phone_again() {
    JsonNode tokens = logIn(asha);
    App session = KHATA.app().with(tokens.path("access").asText());
    register(session, registration(phone));
    session.post("/api/auth/logout", "refresh_token", tokens.path("refresh").asText()).is(200);

    Handset.tell(KHATA, asha.id());
    App next = KHATA.app().with(logIn(asha).path("access").asText());
    Handset.tell(KHATA, asha.id());

    assertThat(pushed()).isEmpty();
    assertThat(devices(asha)).extracting(Device::isActive).containsExactly(false);
    register(next, registration(phone));
    Handset.tell(KHATA, asha.id());
    assertThat(pushed()).hasSize(1);
  }

  private static JsonNode logIn(Staff user) {
    return KHATA
        .app()
        .post("/api/auth/login", "identifier", user.person().e164(), "password", Person.PASSWORD)
        .is(200)
        .json()
        .at("/data/tokens");
  }

  @Test
  void a_decision_about_a_paper_reaches_the_phone_and_the_inbox() {
    PaperHolder holder = PaperHolder.of(KHATA, asha);
    register(holder.app(), registration(phone));
    holder.applied();

    Reviewer.of(KHATA).approve(holder.user()).is(200);
    Handset.settle(KHATA);

    assertThat(pushed()).hasSize(1);
    assertThat(pushed().getFirst().at("/data/template").asText()).isEqualTo("kyc-approved");
    JsonNode told = asha.in(Contract.GENCHARGE).get("/notification/my").is(200).json();
    assertThat(told.findValuesAsText("title"))
        .containsExactly(pushed().getFirst().at("/notification/title").asText());
  }

  @Test
  void reminders_go_by_push_to_who_wants_them_and_what_is_owed_always() {
    register(in(asha), registration(phone));
    App gencharge = asha.in(Contract.GENCHARGE);
    gencharge
        .send("PUT", "/user/preference", Json.of("notifications", Json.of("push", false)))
        .is(200);

    Map<String, String> ending = Map.of("phone", "+977", "plan", "Month", "at", "today");
    Handset.tell(KHATA, asha.id(), Template.PLAN_ENDING, ending);
    assertThat(pushed()).isEmpty();
    Handset.tell(KHATA, asha.id());

    assertThat(pushed()).hasSize(1);
  }

  @Test
  void what_is_announced_is_pushed_to_who_is_there_and_not_to_who_has_left() {
    Handset binas = Handset.fresh(KHATA);
    register(in(asha), registration(phone));
    register(in(bina), registration(binas));
    asha.in(Contract.GENCHARGE).delete("/user/me").is(200);

    App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
    admin
        .post("/notification/announcement", "title", "News", "body", "What there is to say.")
        .is(201);
    KHATA.get(BroadcastAnnouncements.class).run();
    KHATA.get(DispatchMessages.class).run();

    List<JsonNode> announced = FCM.messagesTo(binas.token());
    assertThat(announced).hasSize(1);
    assertThat(announced.getFirst().at("/notification/title").asText()).isEqualTo("News");
    assertThat(announced.getFirst().at("/notification/body").asText())
        .isEqualTo("What there is to say.");
    assertThat(announced.getFirst().at("/data/template").asText()).isEqualTo("announcement");
    assertThat(pushed()).isEmpty();
    assertThat(KHATA.sql().fetch("SELECT id FROM device WHERE device_id = ?", phone.deviceId()))
        .isEmpty();
  }

  private static App in(Staff user) {
    return user.in(Contract.CHARGEGHAR);
  }

  private static ObjectNode registration(Handset handset) {
    return Json.of(
        "device_id", handset.deviceId(), "fcm_token", handset.token(), "device_type", "ANDROID");
  }

  private static Answer register(App app, ObjectNode registration) {
    return app.post("/api/auth/device", registration).is(200);
  }

  private static Iterable<String> fields(Answer answer) {
    answer.is(400);
    JsonNode error = answer.json().path("error");
    assertThat(error.path("code").asText()).isEqualTo("VALIDATION_ERROR");
    return () -> error.path("details").fieldNames();
  }

  private static List<Device> devices(Staff user) {
    return Handset.of(KHATA, user.id());
  }

  private List<JsonNode> pushed() {
    return FCM.messagesTo(phone.token());
  }
}
