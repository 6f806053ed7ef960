package dev.khata.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Delivery;
import dev.khata.email.SmtpConfig.Encryption;
import dev.khata.email.testing.Certificate;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To a server whose certificate is for {@code localhost}. */
class EncryptionTest {
  private static final String USER = "khata";
  private static final String PASSWORD = "hunter2";

  /** The user twice and the password, zeros between, in base64. */
  private static final String LOGIN = "AUTH PLAIN a2hhdGEAa2hhdGEAaHVudGVyMg==";

  @TempDir static Path folder;
  private static Certificate certificate;

  @BeforeAll
  static void certify() {
    certificate = Certificate.of("localhost", folder);
  }

  private static MailServer server(Encryption encryption) {
    return encryption == Encryption.IMPLICIT
        ? MailServer.withTls(certificate.tls())
        : MailServer.withStartTls(certificate.tls());
  }

  private static Delivery send(MailServer server, String host, Encryption encryption) {
    return Smtp.vendor(
            Smtp.encrypted(Smtp.config(server.port()), host, encryption), certificate.tls())
        .send(Smtp.message());
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_mail_goes_to_the_server_of_that_name(Encryption encryption) {
    try (MailServer server = server(encryption)) {
      assertThat(send(server, "localhost", encryption)).isInstanceOf(Delivery.Accepted.class);
      assertThat(server.mails()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_server_of_another_name_gets_nothing(Encryption encryption) {
    try (MailServer server = server(encryption)) {
      assertThat(send(server, "127.0.0.1", encryption))
          .isInstanceOfSatisfying(
              Delivery.NotSent.class,
              not -> assertThat(not.reason()).contains("no TLS", "127.0.0.1"));
      assertThat(server.told()).noneMatch(command -> command.startsWith("MAIL"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_certificate_that_nobody_vouches_for_is_not_taken(Encryption encryption) {
    try (MailServer server = server(encryption)) {
      SmtpConfig config = Smtp.encrypted(Smtp.config(server.port()), "localhost", encryption);

      assertThat(Smtp.vendor(config).send(Smtp.message()))
          .isInstanceOfSatisfying(
              Delivery.NotSent.class,
              not -> assertThat(not.reason()).contains("no TLS", "certification path"));
      assertThat(server.told()).noneMatch(command -> command.startsWith("MAIL"));
    }
  }

  @Test
  void a_server_that_does_not_offer_starttls_gets_neither_password_nor_mail() {
    try (MailServer server = MailServer.start().offering("AUTH PLAIN")) {
      SmtpConfig config =
          Smtp.encrypted(Smtp.config(server.port()), "localhost", Encryption.STARTTLS);

      assertThat(Smtp.vendor(Smtp.loggedIn(config, USER, PASSWORD)).send(Smtp.message()))
          .isInstanceOfSatisfying(
              Delivery.NotSent.class, not -> assertThat(not.reason()).contains("STARTTLS"));
      assertThat(server.told()).allMatch(command -> command.startsWith("EHLO "));
    }
  }

  @Test
  void a_password_goes_only_where_it_is_encrypted() {
    try (MailServer server =
        server(Encryption.STARTTLS)
            .offering("STARTTLS", "AUTH LOGIN PLAIN")
            .on("AUTH", Reaction.says("235 2.7.0 welcome"))) {
      SmtpConfig config =
          Smtp.encrypted(Smtp.config(server.port()), "localhost", Encryption.STARTTLS);

      assertThat(
              Smtp.vendor(Smtp.loggedIn(config, USER, PASSWORD), certificate.tls())
                  .send(Smtp.message()))
          .isInstanceOf(Delivery.Accepted.class);
      assertThat(server.told())
          .containsSubsequence("STARTTLS", LOGIN, "MAIL FROM:<hello@khata.example>");
    }
  }

  @Test
  void a_login_that_is_refused_is_told_and_sends_nothing() {
    try (MailServer server =
        MailServer.start()
            .offering("AUTH PLAIN")
            .on("AUTH", Reaction.says("535 5.7.8 wrong password"))) {
      assertThat(sendLoggedIn(server))
          .isEqualTo(new Delivery.NotSent("the mail server did not take the log-in (535 5.7.8)"));
      assertThat(server.told()).containsOnlyOnce(LOGIN);
    }
  }

  @Test
  void a_server_without_a_login_gets_no_mail_of_somebody_who_has_one() {
    try (MailServer server = MailServer.start()) {
      assertThat(sendLoggedIn(server))
          .isEqualTo(new Delivery.NotSent("the mail server offers no log-in"));
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void a_server_that_offers_no_login_that_we_know_gets_no_mail() {
    try (MailServer server = MailServer.start().offering("AUTH NTLM XOAUTH2")) {
      assertThat(sendLoggedIn(server)).isInstanceOf(Delivery.NotSent.class);
      assertThat(server.told()).noneMatch(command -> command.startsWith("AUTH"));
      assertThat(server.mails()).isEmpty();
    }
  }

  private static Delivery sendLoggedIn(MailServer server) {
    return Smtp.vendor(Smtp.loggedIn(Smtp.config(server.port()), USER, PASSWORD))
        .send(Smtp.message());
  }
}
