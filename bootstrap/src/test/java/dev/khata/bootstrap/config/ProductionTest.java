package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.keys.SampleKeys;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.http.pipeline.CorsOrigins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionTest {
  private static final String HTTPS =
      "production needs the https URL under which clients reach it; a proxy in front ends TLS";

  @Test
  void nothing_that_stands_in_for_the_real_thing_may_be_in_production() {
    List<String> problems = problems(Map.of("KHATA_ENV", "production", "KHATA_HTTP_PORT", "x"));

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "KHATA_HTTP_PORT=x (environment): expected a whole number from 0 to 65535",
            "KHATA_PUBLIC_URL (not given): " + HTTPS,
            "KHATA_SMS_VENDOR (not given): outbox is not for production; expected twilio or http",
            "KHATA_EMAIL_VENDOR (not given): outbox is not for production; expected smtp",
            "KHATA_PAYMENT_VENDOR (not given): sandbox is not for production; expected none or"
                + " razorpay or khalti",
            "KHATA_DB_URL (not given): the embedded PostgreSQL is not for production; give a JDBC"
                + " URL",
            missing("SIGNING"),
            missing("OTP"),
            missing("LOOKUP"),
            missing("PERSONAL"),
            missing("MESSAGES"),
            missing("AUDIT"));
  }

  @Test
  void real_vendors_keys_and_a_database_of_its_own_are_what_production_asks_for() {
    for (String sms : List.of("twilio", "http")) {
      for (String storage : List.of("disk", "s3")) {
        Map<String, String> environment = new HashMap<>(complete());
        environment.put("KHATA_SMS_VENDOR", sms);
        environment.put("KHATA_STORAGE_VENDOR", storage);

        assertThat(configuration(environment).deployment().isProduction()).isTrue();
      }
    }
  }

  @Test
  void ten_faults_of_all_kinds_are_named_at_once() {
    Map<String, String> environment = new HashMap<>(complete());
    environment.put("KHATA_PUBLIC_URL", "http://api.example");
    environment.put("KHATA_SMS_VENDOR", "twilio,outbox");
    environment.remove("KHATA_TWILIO_AUTH_TOKEN");
    environment.remove("KHATA_SMTP_FROM");
    environment.put("KHATA_STORAGE_VENDOR", "s3");
    environment.remove("KHATA_S3_BUCKET");
    environment.remove("KHATA_PAYMENT_VENDOR");
    environment.remove("KHATA_DB_URL");
    environment.remove("KHATA_KEY_AUDIT");
    environment.put("KHATA_TRUSTED_PROXIES", "everybody");
    environment.put("KHATA_PUBLC_URL", "https://api.example");

    assertThat(problems(environment))
        .extracting(problem -> problem.replaceAll("[= ].*", ""))
        .containsExactlyInAnyOrder(
            "KHATA_PUBLIC_URL",
            "KHATA_SMS_VENDOR",
            "KHATA_TWILIO_AUTH_TOKEN",
            "KHATA_SMTP_FROM",
            "KHATA_S3_BUCKET",
            "KHATA_PAYMENT_VENDOR",
            "KHATA_DB_URL",
            "KHATA_KEY_AUDIT",
            "KHATA_TRUSTED_PROXIES",
            "KHATA_PUBLC_URL");
  }

  @Test
  void clients_reach_production_by_https_and_development_as_they_like() {
    Map<String, String> environment = new HashMap<>(complete());
    for (String open : List.of("http://localhost", "http://api.example")) {
      environment.put("KHATA_PUBLIC_URL", open);
      assertThat(problems(environment))
          .containsExactly("KHATA_PUBLIC_URL=" + open + " (environment): " + HTTPS);
    }
    environment.put("KHATA_PUBLIC_URL", "api.example");
    assertThat(problems(environment))
        .containsExactly(
            "KHATA_PUBLIC_URL=*** (environment): expected an http or https URL without user, query"
                + " or fragment");

    assertThat(configuration(Map.of("KHATA_PUBLIC_URL", "http://localhost")).http()).isNotNull();
  }

  @Test
  void notifications_go_nowhere_in_production_unless_somebody_carries_them() {
    assertThat(PushVendor.otherwise(Env.PRODUCTION)).isEqualTo(PushVendor.NONE);
    assertThat(PushVendor.otherwise(Env.DEVELOPMENT)).isEqualTo(PushVendor.OUTBOX);
    assertThat(problems(Map.of("KHATA_ENV", "production", "KHATA_PUSH_VENDOR", "outbox")))
        .contains(
            "KHATA_PUSH_VENDOR=outbox (environment): outbox is not for production; expected none or"
                + " fcm");
    assertThat(problems(Map.of("KHATA_ENV", "production", "KHATA_PUSH_VENDOR", "none")))
        .noneMatch(problem -> problem.startsWith("KHATA_PUSH_VENDOR"));
  }

  @Test
  void emails_go_encrypted_to_all_but_a_server_on_the_same_machine() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KHATA_ENV", "production");
    environment.put("KHATA_EMAIL_VENDOR", "smtp");
    environment.put("KHATA_SMTP_HOST", "mail.example");
    environment.put("KHATA_SMTP_FROM", "hello@khata.example");
    assertThat(problems(environment)).noneMatch(problem -> problem.matches(".*(EMAIL|SMTP).*"));

    environment.put("KHATA_SMTP_TLS", "none");
    assertThat(problems(environment))
        .contains(
            "KHATA_SMTP_TLS=none (environment): production hands e-mails in the clear to a server"
                + " on the same machine only, such as localhost");

    environment.put("KHATA_SMTP_HOST", "localhost");
    assertThat(problems(environment)).noneMatch(problem -> problem.matches(".*(EMAIL|SMTP).*"));
  }

  @Test
  void documents_go_over_the_wire_encrypted_in_production() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KHATA_ENV", "production");
    environment.put("KHATA_STORAGE_VENDOR", "s3");
    environment.put("KHATA_S3_BUCKET", "papers");
    environment.put("KHATA_S3_ENDPOINT", "https://minio.example");
    assertThat(problems(environment)).noneMatch(problem -> problem.contains("S3"));

    environment.put("KHATA_S3_ENDPOINT", "http://minio.example");
    assertThat(problems(environment))
        .contains(
            "KHATA_S3_ENDPOINT=http://minio.example (environment): production stores documents"
                + " over https only");
  }

  @Test
  void messages_leave_the_machine_encrypted_in_production() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KHATA_ENV", "production");
    environment.put("KHATA_SMS_VENDOR", "twilio,http");
    environment.put("KHATA_TWILIO_ACCOUNT_SID", "AC1");
    environment.put("KHATA_TWILIO_AUTH_TOKEN", "secret");
    environment.put("KHATA_TWILIO_FROM", "KHATA");
    environment.put("KHATA_SMS_HTTP_GATEWAY", "aakash");
    environment.put("KHATA_SMS_HTTP_TOKEN", "secret");
    assertThat(problems(environment)).noneMatch(p -> p.contains("SMS") || p.contains("TWILIO"));

    environment.put("KHATA_TWILIO_BASE_URL", "http://127.0.0.1:8081");
    environment.put("KHATA_SMS_HTTP_URL", "http://localhost/send");
    assertThat(problems(environment)).noneMatch(p -> p.contains("SMS") || p.contains("TWILIO"));

    environment.put("KHATA_TWILIO_BASE_URL", "http://sms.example");
    environment.put("KHATA_SMS_HTTP_URL", "http://localhost.example/send");
    assertThat(problems(environment))
        .contains(
            "KHATA_TWILIO_BASE_URL=http://sms.example (environment): production sends messages"
                + " over https only, save to this machine",
            "KHATA_SMS_HTTP_URL=http://localhost.example/send (environment): production sends"
                + " messages over https only, save to this machine");
  }

  @Test
  void a_broken_value_is_not_called_missing_too() {
    List<String> problems =
        problems(
            Map.of(
                "KHATA_ENV", "production", "KHATA_DB_URL", "mysql://db", "KHATA_KEY_OTP", "a:b"));

    assertThat(problems).filteredOn(p -> p.startsWith("KHATA_DB_URL")).hasSize(1);
    assertThat(problems)
        .filteredOn(p -> p.startsWith("KHATA_KEY_OTP"))
        .singleElement()
        .asString()
        .startsWith("KHATA_KEY_OTP=*** (environment)");
  }

  @Test
  void no_web_page_may_call_production_unless_named() {
    assertThat(HttpSettings.unlessGiven(Env.PRODUCTION)).isEqualTo(CorsOrigins.none());
    assertThat(HttpSettings.unlessGiven(Env.DEVELOPMENT)).isEqualTo(CorsOrigins.any());
  }

  /** All that production needs, for whichever of the vendors is chosen. */
  private static Map<String, String> complete() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KHATA_ENV", "production");
    environment.put("KHATA_PUBLIC_URL", "https://api.example");
    environment.put("KHATA_DB_URL", "jdbc:postgresql://db/khata");
    environment.put("KHATA_PAYMENT_VENDOR", "none");
    environment.put("KHATA_SMS_VENDOR", "twilio");
    environment.put("KHATA_TWILIO_ACCOUNT_SID", "AC1");
    environment.put("KHATA_TWILIO_AUTH_TOKEN", "secret");
    environment.put("KHATA_TWILIO_FROM", "KHATA");
    environment.put("KHATA_SMS_HTTP_GATEWAY", "aakash");
    environment.put("KHATA_SMS_HTTP_TOKEN", "secret");
    environment.put("KHATA_EMAIL_VENDOR", "smtp");
    environment.put("KHATA_SMTP_HOST", "mail.example");
    environment.put("KHATA_SMTP_FROM", "hello@khata.example");
    environment.put("KHATA_S3_BUCKET", "papers");
    for (KeyPurpose purpose : KeyPurpose.values()) {
      environment.put("KHATA_KEY_" + purpose, "a:" + SampleKeys.base64(purpose));
    }
    return environment;
  }

  private static String missing(String key) {
    return "KHATA_KEY_"
        + key
        + " (not given): production needs this key given, here or in KHATA_KEYS_FILE; none is made";
  }
}
