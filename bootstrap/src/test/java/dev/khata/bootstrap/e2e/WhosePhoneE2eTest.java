package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.engagement.Device;
import dev.khata.push.testing.FcmServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose phone it is, from a log-in to Firebase. */
class WhosePhoneE2eTest {
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
  void the_app_installed_anew_by_another_takes_the_pushes_along() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    PhoneUser bina = PhoneUser.signedUp(KHATA);
    Device d2 = phone.installedAnew().registeredBy(bina.id());

    asha.isTold();
    assertThat(pushed()).isEmpty();
    assertThat(asha.devices()).extracting(Device::isActive).containsExactly(false);

    bina.isTold();
    assertThat(pushed()).hasSize(1);
    assertThat(bina.devices()).containsExactly(d2);
  }

  @Test
  void what_waits_for_one_user_does_not_go_to_the_next_one_on_the_phone() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    FCM.nowSays(Pushes.NOT_NOW);
    asha.isTold();
    FCM.nowAnswers();

    phone.registeredBy(PhoneUser.signedUp(KHATA).id());
    pushes.dispatch();
    phone.registeredBy(asha.id());
    pushes.dispatch();

    assertThat(pushed()).isEmpty();
    assertThat(pushes.newestState()).isEqualTo("REFUSED");
  }

  @Test
  void after_a_log_out_nothing_is_pushed_until_somebody_registers_the_phone_again() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    asha.logsOut();

    asha.isTold();
    asha.logsInAgain();
    asha.isTold();
    assertThat(pushed()).isEmpty();
    assertThat(asha.devices()).extracting(Device::isActive).containsExactly(false);

    phone.registeredBy(asha.id());
    asha.isTold();
    assertThat(pushed()).hasSize(1);
  }

  @Test
  void what_was_to_be_pushed_when_the_session_ended_is_not() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    FCM.nowSays(Pushes.NOT_NOW);
    asha.isTold();
    FCM.nowAnswers();

    asha.logsOut();
    pushes.dispatch();

    assertThat(pushed()).isEmpty();
    assertThat(pushes.newestState()).isEqualTo("REFUSED");
  }

  @Test
  void devices_go_with_the_account() {
    PhoneUser asha = PhoneUser.signedUp(KHATA);
    phone.registeredBy(asha.id());
    FCM.nowSays(Pushes.NOT_NOW);
    asha.isTold();
    FCM.nowAnswers();

    asha.session().delete().is(200);
    pushes.dispatch();

    assertThat(pushed()).isEmpty();
    assertThat(
            KHATA
                .sql()
                .fetchSingle("SELECT count(*) FROM device WHERE device_id = ?", phone.deviceId())
                .get(0, Integer.class))
        .isZero();
  }

  private List<JsonNode> pushed() {
    return FCM.messagesTo(phone.token());
  }
}
