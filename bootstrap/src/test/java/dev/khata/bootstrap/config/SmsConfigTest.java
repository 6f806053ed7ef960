package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.sms.twilio.TwilioConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsConfigTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir private Path directory;

  @Test
  void twilio_needs_an_account_and_a_sender() {
    assertThat(problems(Map.of("KHATA_SMS_VENDOR", "twilio")))
        .containsExactlyInAnyOrder(
            "KHATA_TWILIO_ACCOUNT_SID (not given): needed by the SMS vendor twilio",
            "KHATA_TWILIO_AUTH_TOKEN (not given): needed by the SMS vendor twilio",
            "KHATA_TWILIO_FROM (not given): needed by the SMS vendor twilio, or"
                + " KHATA_TWILIO_MESSAGING_SERVICE_SID");
  }

  @Test
  void a_messaging_service_goes_before_a_number() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KHATA_SMS_VENDOR", "twilio");
    environment.put("KHATA_TWILIO_ACCOUNT_SID", "AC1");
    environment.put("KHATA_TWILIO_AUTH_TOKEN", "secret");
    environment.put("KHATA_TWILIO_FROM", "+15005550006");
    assertThat(configuration(environment).sms().twilio())
        .map(TwilioConfig::sender)
        .contains(new TwilioConfig.Sender.From("+15005550006"));

    environment.put("KHATA_TWILIO_MESSAGING_SERVICE_SID", "MG1");
    assertThat(configuration(environment).sms().twilio())
        .map(TwilioConfig::sender)
        .contains(new TwilioConfig.Sender.Service("MG1"));
  }

  @Test
  void vendors_keep_their_order_and_what_is_not_chosen_is_left_alone() {
    Map<String, String> environment = http("sparrow");
    environment.put("KHATA_SMS_VENDOR", "http,outbox");
    environment.put("KHATA_SMS_HTTP_TOKEN", "secret");
    environment.put("KHATA_SMS_HTTP_SENDER", "KHATA");
    environment.put("KHATA_TWILIO_FROM", "KHATA");

    SmsConfig sms = configuration(environment).sms();

    assertThat(sms.vendors()).containsExactly(SmsVendor.HTTP, SmsVendor.OUTBOX);
    assertThat(sms.twilio()).isEmpty();
    assertThat(sms.gateway().orElseThrow().url()).isEqualTo("https://api.sparrowsms.com/v2/sms/");
    assertThat(sms.toString()).doesNotContain("secret");
  }

  @Test
  void a_gateway_says_what_it_lacks() {
    assertThat(problems(Map.of("KHATA_SMS_VENDOR", "http")))
        .containsExactly("KHATA_SMS_HTTP_GATEWAY (not given): needed by the SMS vendor http");
    assertThat(problems(http("sparrow")))
        .containsExactlyInAnyOrder(
            "KHATA_SMS_HTTP_TOKEN (not given): needed by this gateway",
            "KHATA_SMS_HTTP_SENDER (not given): needed by this gateway, for templates without a"
                + " sender of their own");
    assertThat(problems(http("webhook")))
        .containsExactlyInAnyOrder(
            "KHATA_SMS_HTTP_URL (not given): needed by this gateway",
            "KHATA_SMS_HTTP_TOKEN (not given): needed by this gateway");
    assertThat(problems(http("sparow")))
        .containsExactly(
            "KHATA_SMS_HTTP_GATEWAY=sparow (environment): the file does not exist, and no preset"
                + " is called so");
  }

  @Test
  void an_address_keeps_its_last_slash() {
    Map<String, String> environment = http("webhook");
    environment.put("KHATA_SMS_HTTP_URL", "https://sms.example/send/");
    environment.put("KHATA_SMS_HTTP_TOKEN", SECRET);

    assertThat(configuration(environment).sms().gateway().orElseThrow().url())
        .isEqualTo("https://sms.example/send/");

    environment.put("KHATA_SMS_HTTP_TOKEN", "whsec_short");
    assertThat(problems(environment))
        .containsExactly(
            "KHATA_SMS_HTTP_TOKEN=*** (environment): expected whsec_ and the base64 of 24 to 64"
                + " random bytes");
  }

  @Test
  void a_gateway_that_takes_ids_needs_one_for_every_template() throws IOException {
    Map<String, String> environment = http("msg91");
    environment.put("KHATA_SMS_HTTP_TOKEN", "secret");
    environment.put("KHATA_SMS_TEMPLATES", file("code = 1; KHATAA;\naccount-exists.hi = 2;;\n"));

    assertThat(problems(environment))
        .containsExactlyInAnyOrder(
            "KHATA_SMS_HTTP_SENDER (not given): needed by this gateway, for templates without a"
                + " sender of their own",
            "KHATA_SMS_TEMPLATES="
                + environment.get("KHATA_SMS_TEMPLATES")
                + " (environment): this gateway needs its id of every template; without one:"
                + " deletion-code, account-exists, admin-added, password-changed, number-changed,"
                + " number-in-use,"
                + " recharged, recharge-paid, topped-up, payment-arrived, refunded, refund-failed,"
                + " payment-reversed, reversal-undone, plan-ending, plan-ended, autopay-notice,"
                + " autopay-charged, autopay-failed, autopay-stopped");

    environment.remove("KHATA_SMS_TEMPLATES");
    assertThat(problems(environment))
        .anyMatch(problem -> problem.startsWith("KHATA_SMS_TEMPLATES (not given): this gateway"));

    environment.put(
        "KHATA_SMS_TEMPLATES",
        file(
            "code=1;A;\ndeletion-code=20;A;\naccount-exists=2;A;\nadmin-added=19;A;\n"
                + "password-changed=3;A;\nrecharged=4;A;\n"
                + "number-changed=17;A;\nnumber-in-use=18;A;\n"
                + "recharge-paid=10;A;\ntopped-up=11;A;\npayment-arrived=12;A;\n"
                + "refunded=13;A;\nrefund-failed=14;A;\npayment-reversed=15;A;\n"
                + "reversal-undone=16;A;\n"
                + "plan-ending=5;A;\nplan-ended=17;A;\nautopay-notice=6;A;\nautopay-charged=7;A;\n"
                + "autopay-failed=8;A;\nautopay-stopped=9;A;\n"));
    assertThat(configuration(environment).sms().gateway()).isPresent();
  }

  @Test
  void a_description_or_a_template_that_can_not_be_is_a_problem() throws IOException {
    Map<String, String> environment = http(file("form.a = {b}\n"));
    environment.put("KHATA_SMS_TEMPLATES", file("kode = 1;;\n"));
    environment.put("KHATA_SMS_APP_HASH", "short");

    assertThat(problems(environment))
        .hasSize(3)
        .anyMatch(problem -> problem.contains("form.a: there is no {b}"))
        .anyMatch(problem -> problem.contains("kode: Khata sends no such text message"))
        .contains(
            "KHATA_SMS_APP_HASH=short (environment): expected the 11 characters of an app's hash");
  }

  @Test
  void what_can_not_stand_in_a_header_is_a_problem() throws IOException {
    Map<String, String> environment =
        http(file("url = https://x/\nauth = basic\nheader.X-Key = {token}\n"));
    environment.put("KHATA_SMS_HTTP_TOKEN", "a\r\nHost: b");
    environment.put("KHATA_SMS_HTTP_USER", "a:b");

    assertThat(problems(environment))
        .containsExactlyInAnyOrder(
            "KHATA_SMS_HTTP_TOKEN=*** (environment): goes in a header, so it has to be printable"
                + " ASCII",
            "KHATA_SMS_HTTP_USER=a:b (environment): holds a colon, which ends the user in basic"
                + " credentials");
  }

  private static Map<String, String> http(String gateway) {
    return new HashMap<>(Map.of("KHATA_SMS_VENDOR", "http", "KHATA_SMS_HTTP_GATEWAY", gateway));
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "a", ".properties"), text).toString();
  }
}
