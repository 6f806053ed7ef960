package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an older release kept is there after an upgrade, and goes on. */
class OlderDatabaseE2eTest {
  private static final OlderRelease RELEASE = new OlderRelease("801cae0");

  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(RELEASE.migrated(), RELEASE.settings());

  private static final App APP = KHATA.app();
  private static final Person RAHIM = new Person("01712345678", "rahim@example.com");
  private static final Subscriber ASHA = new Subscriber(APP, "+919843210001");
  private static final Subscriber RAVI = new Subscriber(APP, "+919843210002");

  @Test
  void its_users_log_in_with_their_passwords_and_nobody_with_a_wrong_one() {
    RAHIM.logIn(APP, Person.PASSWORD).is(200);
    ASHA.logIn(Subscriber.PASSWORD).is(200);
    new Subscriber(APP, "+919800000002").logIn("second over pune").is(200);

    assertThat(RAVI.logIn("not his").status()).isEqualTo(401);
    assertThat(new Subscriber(APP, "+919843210003").logIn(Subscriber.PASSWORD).status())
        .isEqualTo(401);
  }

  @Test
  void they_see_what_they_bought_and_buy_on() {
    App asha = ASHA.in(ASHA.logIn(Subscriber.PASSWORD).is(200)).app();

    JsonNode before = asha.get("/recharge/my/transactions").is(200).json();
    assertThat(amounts(before)).containsExactly("100.0", "59.5", "90.0", "100.0");
    assertThat(asha.get("/recharge/my/plans").is(200).json().path("total").asInt()).isEqualTo(4);
    assertThat(wallet(asha)).isEqualTo("650.5");

    asha.post(
            "/recharge/subscribe",
            Json.of("plan_id", 1, "payment_method", "WALLET", "to_phone_number", ASHA.phone()))
        .is(200);

    assertThat(amounts(asha.get("/recharge/my/transactions").is(200).json())).hasSize(5);
    assertThat(wallet(asha)).isEqualTo("550.5");
    assertThat(KHATA.run("verify-ledger").out()).contains("faults: 0");
  }

  @Test
  void what_they_did_before_there_were_seals_is_sealed() {
    Shell.Ended proved = KHATA.run("verify-audit", "--seal");

    assertThat(proved.code()).as(proved::toString).isZero();
    assertThat(proved.out()).doesNotContain("sealed: 0\nunsealed");
  }

  @Test
  void a_purchase_that_failed_is_told_with_its_reason() {
    App ravi = RAVI.in(RAVI.logIn(Subscriber.PASSWORD).is(200)).app();

    JsonNode failed = ravi.get("/recharge/my/transactions").is(200).json().at("/items/0");

    assertThat(failed.path("status").asText()).isEqualTo("failed");
  }

  @Test
  void a_request_that_waits_is_approved_by_a_second_admin() {
    String id = KHATA.sql().fetchValue("SELECT id FROM adjustment WHERE state = 'REQUESTED'") + "";

    Shell.Ended approved = KHATA.run("adjust", "--json", "--approve", id, "--by", "+919800000002");

    assertThat(approved.code()).as(approved::toString).isZero();
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void the_messages_that_waited_are_sent_with_the_text_that_was_sealed() {
    JsonNode sent = Json.parse(KHATA.run("dispatch-messages", "--json").out());

    assertThat(sent.path("sent").asInt()).isEqualTo(3);
    assertThat(text("karim@example.com")).contains("/mypharma/reset-password");
    assertThat(text(RAHIM.e164())).isNotEmpty();
    assertThat(text(ASHA.phone())).contains("100");
  }

  private static String text(String to) {
    String query = to.replace("+", "%2B");
    return APP.get("/dev/outbox?to=" + query).is(200).json().at("/items/0/text").asText();
  }

  private static String wallet(App app) {
    return app.get("/user/me").is(200).json().path("wallet_balance").asText();
  }

  private static List<String> amounts(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> item.path("amount").asText())
        .toList();
  }
}
