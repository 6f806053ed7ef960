package dev.khata.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Delivery;
import dev.khata.email.testing.Certificate;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is slow holds nobody for long. */
@Timeout(45)
class PatienceTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Long enough to come as far as the final dot on a busy machine. */
  private static final Duration TO_THE_DOT = Duration.ofSeconds(3);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_server_that_is_silent_before_the_final_dot_sent_nothing(String command) {
    try (MailServer server = MailServer.start().on(command, new Reaction.Hangs())) {
      assertThat(send(server, Smtp.SHORT, LONG))
          .isEqualTo(new Delivery.NotSent("the mail server did not answer in time"));
    }
  }

  @Test
  void a_server_that_is_silent_behind_the_final_dot_leaves_it_open() {
    try (MailServer server = MailServer.start().on(MailServer.DOT, new Reaction.Hangs())) {
      assertThat(send(server, TO_THE_DOT, LONG)).isInstanceOf(Delivery.Unknown.class);
    }
  }

  @Test
  void a_server_that_says_a_letter_now_and_then_is_cut_off() {
    try (MailServer server = MailServer.start().on("RCPT", new Reaction.Drips())) {
      assertThat(send(server, LONG, Smtp.SHORT))
          .isEqualTo(new Delivery.NotSent("it took too long"));
    }
    try (MailServer server = MailServer.start().on(MailServer.DOT, new Reaction.Drips())) {
      assertThat(send(server, LONG, TO_THE_DOT)).isInstanceOf(Delivery.Unknown.class);
    }
  }

  @Test
  void a_silent_server_is_cut_off_within_tls_too() {
    Certificate certificate = Certificate.of("localhost", folder);
    try (MailServer server =
        MailServer.withTls(certificate.tls()).on("RCPT", new Reaction.Drips())) {
      SmtpConfig config =
          Smtp.encrypted(
              Smtp.patient(Smtp.config(server.port()), LONG, Duration.ofSeconds(2)),
              "localhost",
              SmtpConfig.Encryption.IMPLICIT);

      assertThat(Smtp.vendor(config, certificate.tls()).send(Smtp.message()))
          .isEqualTo(new Delivery.NotSent("it took too long"));
    }
  }

  private static Delivery send(MailServer server, Duration read, Duration total) {
    return Smtp.vendor(Smtp.patient(Smtp.config(server.port()), read, total)).send(Smtp.message());
  }
}
