package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.problems;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with settings, and how it is told. */
class ConfigurationProblemsTest {
  @Test
  void every_problem_is_reported_at_once() {
    List<String> problems =
        problems(
            Map.of(
                "KHATA_HTTP_PORT", "99999",
                "KHATA_SCHEDULER", "yes",
                "KHATA_ADMIN_EMAIL", "nobody",
                "KHATA_HTP_HOST", "::1",
                "KHATA_PORT", "tcp://10.0.0.1:8080"));

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "KHATA_HTTP_PORT=99999 (environment): expected a whole number from 0 to 65535",
            "KHATA_SCHEDULER=yes (environment): expected on or off",
            "KHATA_ADMIN_EMAIL=nobody (environment): expected an e-mail address",
            "KHATA_ADMIN_PASSWORD (not given): needed by KHATA_ADMIN_EMAIL",
            "KHATA_HTP_HOST (environment): no such setting; did you mean KHATA_HTTP_HOST?");
  }

  @Test
  void every_setting_is_read_and_answers_nonsense_with_a_problem() {
    String nonsense = "\0".repeat(2_000);

    List<String> problems =
        problems(
            Catalogue.names().stream()
                .filter(name -> !name.equals("KHATA_CONFIG"))
                .collect(toMap(name -> name, name -> nonsense)));

    for (String name : Catalogue.names()) {
      if (!name.equals("KHATA_CONFIG")) {
        assertThat(problems).filteredOn(p -> p.startsWith(name + "=")).as(name).hasSize(1);
      }
    }
  }

  @Test
  void a_problem_shows_neither_secrets_nor_control_characters() {
    List<String> problems =
        problems(
            Map.of(
                "KHATA_ADMIN_PASSWORD", "hunter2",
                "KHATA_KEY_OTP", "k1:hunter2",
                "KHATA_KEY_AUDIT", "hunter2",
                "KHATA_DB_URL", "jdbc:postgresql://db/khata?user=x&password=hunter2",
                "KHATA_PUBLIC_URL", "https://user:hunter2@khata.example",
                "KHATA_HTTP_PORT", "80\r\nKHATA_ENV=x\u001b[2J",
                "KHATA_SECRET", "hunter2"));

    assertThat(problems).hasSize(7).noneMatch(problem -> problem.contains("hunter2"));
    assertThat(problems)
        .contains(
            "KHATA_HTTP_PORT=80\\r\\nKHATA_ENV=x\\u001b[2J (environment): expected a whole number"
                + " from 0 to 65535")
        .contains(
            "KHATA_DB_URL=*** (environment): holds a user or a password; give those in variables"
                + " of their own")
        .noneMatch(problem -> problem.chars().anyMatch(Character::isISOControl));
  }

  @ParameterizedTest
  @CsvSource({"KHATA_PORT, 8080", "KHATA_DB_PORT, 5432", "KHATA_DB_HOST, 10.3.1.7"})
  void what_only_looks_like_a_service_is_told(String name, String value) {
    assertThat(problems(Map.of(name, value)))
        .singleElement()
        .satisfies(problem -> assertThat(problem).startsWith(name + " (environment): no such"));
  }

  @ParameterizedTest
  @CsvSource({
    "KHATA_HTTP_PROT,; did you mean KHATA_HTTP_PORT?",
    "KHATA_CONTRACT,; did you mean KHATA_CONTRACTS?",
    "KHATA_SMTP_PASSWD,; did you mean KHATA_SMTP_PASSWORD?",
    "KHATA_WHATEVER_THIS_IS,''",
    "KHATA_,''",
  })
  void an_unknown_name_is_a_problem_and_a_like_one_is_proposed(String name, String hint) {
    assertThat(problems(Map.of(name, "x")))
        .containsExactly(name + " (environment): no such setting" + hint);
  }

  @Test
  void what_vendors_lack_and_what_others_have_wrong_is_told_at_once() {
    List<String> problems =
        problems(
            Map.of(
                "KHATA_PUSH_VENDOR", "fcm",
                "KHATA_EMAIL_VENDOR", "smtp",
                "KHATA_SMTP_PORT", "0",
                "KHATA_S3_ACCESS_KEY", "AKIA"));

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "KHATA_FCM_CREDENTIALS (not given): needed by the push vendor fcm",
            "KHATA_SMTP_HOST (not given): needed by the e-mail vendor smtp",
            "KHATA_SMTP_FROM (not given): needed by the e-mail vendor smtp",
            "KHATA_SMTP_PORT=0 (environment): expected a whole number from 1 to 65535",
            "KHATA_S3_SECRET_KEY (not given): needed by KHATA_S3_ACCESS_KEY");
  }

  @Test
  void a_database_role_without_a_database_is_a_problem() {
    assertThat(problems(Map.of("KHATA_DB_USER", "khata_app", "KHATA_DB_PASSWORD", "secret")))
        .containsExactly(
            "KHATA_DB_USER=khata_app (environment): means nothing without KHATA_DB_URL",
            "KHATA_DB_PASSWORD=*** (environment): means nothing without KHATA_DB_URL");
  }

  @Test
  void a_refresh_token_outlives_its_access_token() {
    assertThat(problems(Map.of("KHATA_REFRESH_LIFETIME_MYPHARMA", "1h")))
        .containsExactly(
            "KHATA_REFRESH_LIFETIME_MYPHARMA=1h (environment): is shorter than the access token's"
                + " lifetime");
  }
}
