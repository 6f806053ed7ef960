package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Secret;
import dev.khata.email.SmtpConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailConfigTest {
  private static final Map<String, String> SMTP =
      Map.of(
          "KHATA_EMAIL_VENDOR", "smtp",
          "KHATA_SMTP_HOST", "mail.example",
          "KHATA_SMTP_FROM", "hello@khata.example");

  private static Map<String, String> with(String... more) {
    Map<String, String> all = new HashMap<>(SMTP);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  @Test
  void emails_go_to_the_outbox_unless_told_otherwise() {
    assertThat(configuration(Map.of()).email())
        .isEqualTo(new EmailConfig(EmailVendor.OUTBOX, Optional.empty()));
  }

  @Test
  void a_mail_server_needs_its_name_and_a_sender_alone() {
    assertThat(configuration(SMTP).email().server())
        .contains(
            new SmtpConfig(
                "mail.example",
                587,
                SmtpConfig.Encryption.STARTTLS,
                Optional.empty(),
                new EmailAddress("hello@khata.example"),
                SmtpConfig.Timeouts.STANDARD));
  }

  @Test
  void everything_about_a_mail_server_can_be_told() {
    EmailConfig email =
        configuration(
                with(
                    "KHATA_SMTP_PORT", "465",
                    "KHATA_SMTP_TLS", "implicit",
                    "KHATA_SMTP_USER", "khata",
                    "KHATA_SMTP_PASSWORD", "hunter2",
                    "KHATA_SMTP_CONNECT_TIMEOUT", "1s",
                    "KHATA_SMTP_READ_TIMEOUT", "2s",
                    "KHATA_SMTP_TIMEOUT", "3s"))
            .email();

    assertThat(email.server())
        .contains(
            new SmtpConfig(
                "mail.example",
                465,
                SmtpConfig.Encryption.IMPLICIT,
                Optional.of(new SmtpConfig.Login("khata", new Secret("hunter2"))),
                new EmailAddress("hello@khata.example"),
                new SmtpConfig.Timeouts(
                    Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3))));
    assertThat(email.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "KHATA_SMTP_USER, khata, KHATA_SMTP_PASSWORD",
    "KHATA_SMTP_PASSWORD, hunter2, KHATA_SMTP_USER"
  })
  void half_a_login_is_a_problem(String given, String value, String missing) {
    assertThat(problems(with(given, value)))
        .containsExactly(missing + " (not given): needed by " + given);
  }

  @Test
  void a_login_in_other_letters_than_ascii_is_a_problem() {
    assertThat(problems(with("KHATA_SMTP_USER", "आशा", "KHATA_SMTP_PASSWORD", "pässword")))
        .containsExactlyInAnyOrder(
            "KHATA_SMTP_USER=आशा (environment): expected ASCII alone",
            "KHATA_SMTP_PASSWORD=*** (environment): expected ASCII alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.example:587", "smtp://mail.example", "mail example"})
  void a_host_is_a_name_alone(String host) {
    assertThat(problems(with("KHATA_SMTP_HOST", host)))
        .containsExactly(
            "KHATA_SMTP_HOST="
                + host
                + " (environment): expected a host name or an IP address, without a port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.3.1.8", "::1", "fe80::1", "2001:db8::7"})
  void a_host_may_be_an_address(String host) {
    assertThat(configuration(with("KHATA_SMTP_HOST", host)).email().server().orElseThrow().host())
        .isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"आशा@khata.example", "Khata <hello@khata.example>", "hello"})
  void a_sender_is_one_that_every_server_takes(String from) {
    assertThat(problems(with("KHATA_SMTP_FROM", from)))
        .containsExactly(
            "KHATA_SMTP_FROM="
                + from
                + " (environment): expected an e-mail address, in ASCII before the @");
  }
}
