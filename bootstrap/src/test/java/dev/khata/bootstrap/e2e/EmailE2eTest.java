package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.messaging.Express;
import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import dev.khata.email.testing.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** E-mails from what causes them to a mail server, which does what a test tells it. */
class EmailE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final MailServer SERVER = MailServer.start();
  private static final Postman POSTMAN = new Postman(SERVER);
  private static final String ODD = "Asha $1 {code} \\ %s {{link}} $";

  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(CLOCK, POSTMAN.settings());

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @AfterEach
  void takeEverythingAgain() throws InterruptedException {
    settle();
    SERVER
        .on("RCPT", Reaction.says("250 ok"))
        .on(MailServer.DOT, Reaction.says("250 2.0.0 Ok: queued as 1"));
    CLOCK.advance(Duration.ofDays(2));
    dispatch();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private void signUp() throws InterruptedException {
    app.post("/api/auth/register/email/", "email", rahim.email(), "password", Person.PASSWORD)
        .is(200);
    settle();
  }

  private static void settle() throws InterruptedException {
    assertThat(KHATA.get(Express.class).settle(Duration.ofSeconds(60))).isTrue();
  }

  private static DispatchMessages.Result dispatchIn(Duration time) {
    CLOCK.advance(time);
    return dispatch();
  }

  private static DispatchMessages.Result dispatch() {
    return KHATA.get(DispatchMessages.class).handle();
  }

  @Test
  void whoever_signs_up_by_email_gets_a_mail_whose_link_works() throws InterruptedException {
    signUp();

    Received mail = POSTMAN.mails(rahim, 1).getFirst();

    assertThat(mail.text()).contains("Subject: Please confirm your e-mail address\r\n");
    app.get(Postman.link(mail)).is(200);
    rahim.logInByEmail(app, Person.PASSWORD).is(200);
  }

  @Test
  void a_mail_that_was_taken_but_not_confirmed_goes_once_more_and_never_again()
      throws InterruptedException {
    SERVER.on(MailServer.DOT, new Reaction.Drops());
    signUp();
    dispatchIn(Duration.ofSeconds(20));
    for (int i = 0; i < 5; i++) {
      dispatchIn(Duration.ofMinutes(20));
    }

    List<Received> mails = POSTMAN.mails(rahim, 2);

    assertThat(Postman.id(mails.get(1))).isEqualTo(Postman.id(mails.get(0)));
    assertThat(Postman.link(mails.get(1))).isEqualTo(Postman.link(mails.get(0)));
    app.get(Postman.link(mails.get(0))).is(200);
    app.get(Postman.link(mails.get(1))).is(400, "invalid_verification_token");
  }

  @Test
  void a_server_that_asks_to_come_back_gets_the_mail_later() throws InterruptedException {
    SERVER.on("RCPT", Reaction.says("451 4.7.1 greylisted"));
    signUp();
    assertThat(dispatchIn(Duration.ofSeconds(20)).unsent()).isEqualTo(1);

    SERVER.on("RCPT", Reaction.says("250 ok"));
    assertThat(dispatchIn(Duration.ofMinutes(1)).sent()).isEqualTo(1);

    app.get(Postman.link(POSTMAN.mails(rahim, 1).getFirst())).is(200);
    assertThat(app.get("/metrics").text())
        .containsPattern(
            "khata_messages_total\\{channel=\"email\",outcome=\"not_sent\",vendor=\"smtp\"} [1-9]")
        .containsPattern(
            "khata_messages_total\\{channel=\"email\",outcome=\"accepted\",vendor=\"smtp\"} [1-9]");
  }

  @Test
  void what_comes_back_after_it_has_expired_is_not_sent() throws InterruptedException {
    SERVER.on("RCPT", Reaction.says("451 4.7.1 greylisted"));
    signUp();
    SERVER.on("RCPT", Reaction.says("250 ok"));

    assertThat(dispatchIn(Duration.ofHours(25)).sent()).isZero();

    POSTMAN.mails(rahim, 0);
  }

  @Test
  void an_address_that_the_server_does_not_know_is_not_tried_again() throws InterruptedException {
    SERVER.on("RCPT", Reaction.says("550 5.1.1 " + rahim.email() + " is nobody"));
    signUp();
    SERVER.on("RCPT", Reaction.says("250 ok"));

    DispatchMessages.Result result = dispatchIn(Duration.ofMinutes(20));

    assertThat(result.sent() + result.unsent()).isZero();
    POSTMAN.mails(rahim, 0);
    assertThat(
            KHATA
                .sql()
                .fetch("SELECT reason FROM message WHERE state = 'REFUSED'")
                .getValues(0, String.class))
        .contains("the mail server answered 550 5.1.1 to the recipient");
  }

  @Test
  void words_that_look_like_a_template_arrive_as_they_are() throws InterruptedException {
    KHATA.get(Transactions.class).inTransaction(this::reject);
    settle();

    assertThat(POSTMAN.mails(rahim, 1).getFirst().text())
        .contains("\r\n\r\n" + ODD)
        .contains("<p>" + ODD + "</p>");
  }

  private void reject() {
    Content content =
        new Content(
            new Recipient.Email(new EmailAddress(rahim.email())),
            Template.KYC_REJECTED,
            "en",
            Map.of("comment", ODD));
    KHATA
        .get(PostOffice.class)
        .post(
            new PostOffice.Posting(
                content,
                Optional.empty(),
                CLOCK.instant().plus(Duration.ofHours(24)),
                Origin.batch("test")));
  }
}
