package dev.khata.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Delivery;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail by what the server answers, and where it breaks off. */
class AnswersTest {
  private final MailServer server = MailServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private Delivery send() {
    return Smtp.vendor(server).send(Smtp.message());
  }

  @Test
  void what_the_server_takes_is_known_by_the_id_of_its_queue() {
    assertThat(send()).isEqualTo(new Delivery.Accepted("4BxQ1z"));
    assertThat(server.told())
        .containsExactly(
            "EHLO khata.example",
            "MAIL FROM:<hello@khata.example>",
            "RCPT TO:<asha@example.com>",
            "DATA");
  }

  @ParameterizedTest
  @CsvSource({
    "250 2.0.0 Ok: queued as 9F3C, 9F3C",
    "250 OK id=1rXyZ-0001ab-2C, 1rXyZ-0001ab-2C",
    "250 Ok 0100018b-7f-000000, 0100018b-7f-000000"
  })
  void servers_tell_the_id_in_words_of_their_own(String answer, String id) {
    server.on(MailServer.DOT, Reaction.says(answer));

    assertThat(send()).isEqualTo(new Delivery.Accepted(id));
  }

  @Test
  void of_an_answer_that_may_name_the_recipient_nothing_is_kept() {
    server.on(MailServer.DOT, Reaction.says("250 delivered to asha@example.com"));

    assertThat(send()).isEqualTo(new Delivery.Accepted(Smtp.ID.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
  void a_no_for_now_leaves_it_for_another_try(String command) {
    server.on(command, Reaction.says("451 4.3.0 come back to asha@example.com later"));
    if (command.equals("EHLO")) {
      server.on("HELO", Reaction.says("451 4.3.0 later"));
    }

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.NotSent.class,
            not -> assertThat(not.reason()).contains("451 4.3.0").doesNotContain("asha"));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no asha@example.com here",
    "RCPT, 553 5.1.3 bad",
    "RCPT, 556 5.1.10 no mail there",
    "DATA, 554 5.5.1 no valid recipients",
    "DOT, 554 5.7.1 spam",
    "DOT, 552 5.3.4 too big"
  })
  void a_no_to_the_recipient_or_the_mail_is_final(String command, String answer) {
    server.on(command, Reaction.says(answer));

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused ->
                assertThat(refused.reason())
                    .contains(answer.substring(0, 9))
                    .doesNotContain("asha"));
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 554 5.7.1 we don't talk",
    "MAIL, 550 5.7.1 not from you",
    "MAIL, 530 5.7.0 log in first",
    "RCPT, 530 5.7.0 log in first",
    "RCPT, 552 5.2.2 mailbox full",
    "RCPT, 503 5.5.1 out of order"
  })
  void a_no_to_the_server_itself_is_no_fault_of_the_recipients(String command, String answer) {
    server.on(command, Reaction.says(answer));

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.NotSent.class,
            not -> assertThat(not.reason()).contains(answer.substring(0, 9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_connection_lost_before_the_final_dot_sent_nothing(String command) {
    server.on(command, new Reaction.Drops());

    assertThat(send()).isInstanceOf(Delivery.NotSent.class);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void a_connection_lost_behind_the_final_dot_leaves_it_open() {
    server.on(MailServer.DOT, new Reaction.Drops());

    assertThat(send()).isInstanceOf(Delivery.Unknown.class);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void an_answer_to_the_final_dot_that_is_none_leaves_it_open() {
    server.on(MailServer.DOT, Reaction.says("what?"));

    assertThat(send()).isInstanceOf(Delivery.Unknown.class);
  }

  /** The library resets the session before it tells, and fails at that. */
  @ParameterizedTest
  @CsvSource({"RCPT, 550 5.1.1 nobody", "DOT, 550 5.1.1 nobody"})
  void a_no_counts_though_the_server_hangs_up_right_behind_it(String command, String answer) {
    server.on(command, Reaction.says(answer)).on("RSET", new Reaction.Drops());

    assertThat(send()).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void another_yes_than_the_usual_one_is_a_yes() {
    server.on(MailServer.DOT, Reaction.says("251 2.1.5 will forward"));

    assertThat(send()).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void where_nobody_listens_nothing_is_sent() {
    int port = server.port();
    server.close();

    assertThat(Smtp.vendor(Smtp.config(port)).send(Smtp.message()))
        .isInstanceOfSatisfying(
            Delivery.NotSent.class,
            not -> assertThat(not.reason()).startsWith("no connection to the mail server"));
  }
}
