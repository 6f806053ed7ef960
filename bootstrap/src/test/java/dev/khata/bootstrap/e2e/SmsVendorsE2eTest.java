package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.messaging.Express;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Codes by Twilio, and by the operator's own service while Twilio fails. */
class SmsVendorsE2eTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final MiniVendor TWILIO =
      new MiniVendor(503, "{\"code\": 20503, \"message\": \"down\", \"status\": 503}");
  private static final MiniVendor SERVICE = new MiniVendor(200, "{\"reference\": \"r-1\"}");

  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(
          Map.of(
              "KHATA_SMS_VENDOR",
              "twilio,http",
              "KHATA_TWILIO_ACCOUNT_SID",
              "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
              "KHATA_TWILIO_AUTH_TOKEN",
              TOKEN,
              "KHATA_TWILIO_FROM",
              "+15005550006",
              "KHATA_TWILIO_BASE_URL",
              TWILIO.url(),
              "KHATA_SMS_HTTP_GATEWAY",
              "webhook",
              "KHATA_SMS_HTTP_URL",
              SERVICE.url() + "/send",
              "KHATA_SMS_HTTP_TOKEN",
              SECRET));

  @AfterAll
  static void close() {
    TWILIO.close();
    SERVICE.close();
  }

  @Test
  void the_next_vendor_brings_the_same_code_and_a_vendor_that_fails_is_left_alone()
      throws InterruptedException {
    int before = TWILIO.bodies().size();
    for (int i = 0; i < 7; i++) {
      Subscriber somebody = Subscriber.anybody(KHATA.app());
      somebody.askToSignUp().is(200);
      assertThat(KHATA.get(Express.class).settle(Duration.ofSeconds(60))).isTrue();
      JsonNode message = Json.parse(SERVICE.bodies().getLast()).get("data");
      assertThat(message.get("to").asText()).isEqualTo(somebody.phone());
      if (i < 5) {
        String byTwilio = decoded(TWILIO.bodies().getLast());
        assertThat(byTwilio).contains("Body=" + message.get("text").asText());
      }
    }

    assertThat(TWILIO.bodies()).hasSize(before + 5);
    assertThat(KHATA.app().get("/metrics").text())
        .contains("khata_messages_total{channel=\"sms\",outcome=\"not_sent\",vendor=\"twilio\"} 7")
        .contains("khata_messages_total{channel=\"sms\",outcome=\"accepted\",vendor=\"http\"} 7");
  }

  @Test
  void a_test_message_shows_request_and_answer_and_no_secret() {
    Shell.Ended sent = KHATA.run("send-test-sms", "--to", "+9779812345678", "--vendor", "http");
    assertThat(sent.code()).isZero();
    assertThat(sent.out())
        .startsWith("vendor: http\nrequest: POST " + SERVICE.url() + "/send\n")
        .contains("webhook-signature: ***", "123456 is your code", "outcome: accepted")
        .contains("answer: HTTP status 200\n\n  {\"reference\": \"r-1\"}")
        .contains("reference: r-1");

    Shell.Ended failed = KHATA.run("send-test-sms", "--to", "+9779812345678", "--json");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(Json.parse(failed.out()).get("reason").asText()).isEqualTo("Twilio error 20503");
    assertThat(sent.out() + failed.out() + failed.err())
        .doesNotContain(TOKEN)
        .doesNotContain(SECRET)
        .doesNotContain("v1,");
  }

  @Test
  void a_test_message_to_nobody_is_bad_usage() {
    assertThat(KHATA.run("send-test-sms").code()).isEqualTo(2);
    assertThat(KHATA.run("send-test-sms", "--to", "12").code()).isEqualTo(2);
    assertThat(KHATA.run("send-test-sms", "--to", "+9779812345678", "--vendor", "outbox").code())
        .isEqualTo(2);
    assertThat(
            KHATA
                .run(
                    Map.of("KHATA_SMS_VENDOR", "outbox"), "send-test-sms", "--to", "+9779812345678")
                .err())
        .contains("the vendor outbox sends no messages");
  }

  private static String decoded(String form) {
    return URLDecoder.decode(form, StandardCharsets.UTF_8);
  }
}
