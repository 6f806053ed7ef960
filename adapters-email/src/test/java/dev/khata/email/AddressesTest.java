package dev.khata.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.messaging.Delivery;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a mail goes is where it was meant to go, in whatever script that is written. */
class AddressesTest {
  private static final String ASHA = "आशा@उदाहरण.भारत";
  private static final String ON_THE_WIRE = "आशा@xn--p1b6ci4b4b3a.xn--h2brj9c";

  private final MailServer server = MailServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Asha.K+x@Example.COM, Asha.K+x@example.com",
    "asha@उदाहरण.भारत, asha@xn--p1b6ci4b4b3a.xn--h2brj9c",
    "asha@উদাহরণ.বাংলা, asha@xn--d5b6ci4b4b3a.xn--54b7fta0cc",
    "asha@straße.example, asha@xn--strae-oqa.example",
    "o'brien!#$%&*/=?^_`{|}~@example.com, o'brien!#$%&*/=?^_`{|}~@example.com"
  })
  void the_domain_goes_in_ascii_and_the_local_part_as_it_is(String given, String wire)
      throws MessagingException {
    server.offering("SMTPUTF8");

    assertThat(Smtp.vendor(server).send(Smtp.to(given))).isInstanceOf(Delivery.Accepted.class);

    assertThat(server.mails().getFirst().to()).isEqualTo("RCPT TO:<" + wire + ">");
    assertThat(server.mails().getFirst().from()).isEqualTo("MAIL FROM:<hello@khata.example>");
    assertThat(Smtp.read(server.mails().getFirst()).getHeader("To", null)).isEqualTo(wire);
  }

  @Test
  void a_local_part_beyond_ascii_goes_to_a_server_that_offers_smtputf8() {
    server.offering("SMTPUTF8", "8BITMIME");

    assertThat(Smtp.vendor(server).send(Smtp.to(ASHA))).isInstanceOf(Delivery.Accepted.class);

    assertThat(server.mails().getFirst().from())
        .isEqualTo("MAIL FROM:<hello@khata.example> SMTPUTF8");
    assertThat(server.mails().getFirst().to()).isEqualTo("RCPT TO:<" + ON_THE_WIRE + ">");
    assertThat(server.mails().getFirst().text()).contains("\r\nTo: " + ON_THE_WIRE + "\r\n");
  }

  @Test
  void to_a_server_that_does_not_offer_it_no_other_mailbox_is_named_instead() {
    assertThat(Smtp.vendor(server).send(Smtp.to(ASHA)))
        .isEqualTo(
            new Delivery.Refused(
                "the address isn't ASCII and the mail server doesn't offer SMTPUTF8"));
    assertThat(server.told()).containsExactly("EHLO khata.example");
  }

  @Test
  void a_server_that_offers_it_may_have_found_none_behind_it_that_does() {
    server.offering("SMTPUTF8").on("MAIL", Reaction.says("550 5.6.7 no SMTPUTF8 further on"));

    assertThat(Smtp.vendor(server).send(Smtp.to(ASHA))).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void a_domain_that_cannot_be_is_refused_unasked() {
    assertThat(Smtp.vendor(server).send(Smtp.to("x@" + "भ".repeat(63) + ".example")))
        .isInstanceOf(Delivery.Refused.class);
    assertThat(server.told()).isEmpty();
  }

  @Test
  void the_sender_is_one_that_every_server_takes() {
    assertThatThrownBy(() -> from(ASHA)).isInstanceOf(IllegalArgumentException.class);

    Smtp.vendor(from("hello@भारत.example")).send(Smtp.message());

    assertThat(server.mails().getFirst().from()).isEqualTo("MAIL FROM:<hello@xn--h2brj9c.example>");
  }

  private SmtpConfig from(String address) {
    SmtpConfig usual = Smtp.config(server.port());
    return new SmtpConfig(
        usual.host(),
        usual.port(),
        usual.encryption(),
        Optional.empty(),
        new EmailAddress(address),
        usual.timeouts());
  }
}
