package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.PostOffice.Posting;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.SealedContent;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final String NUMBER = "+8801712345678";
  private static final Content CODE =
      new Content(
          new Recipient.Phone(new PhoneNumber(NUMBER)),
          Template.CODE,
          "en",
          Map.of("code", "042137", "minutes", "5"));

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final TestPost post = new TestPost(transactions, clock, new SequentialIds());

  @Test
  void a_message_is_sent_once_its_transaction_has_committed() {
    transactions.inTransaction(
        () -> {
          post.office.post(posting(CODE));
          assertThat(post.sms.handed()).isEmpty();
        });

    assertThat(post.lastSms(NUMBER))
        .map(Letter::text)
        .contains("042137 is your code. It is good for 5 minutes. Never tell it to anybody.");
    assertThat(only().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void a_message_whose_transaction_fails_is_not_sent() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      post.office.post(posting(CODE));
                      throw new IllegalStateException("the use case failed");
                    }))
        .hasMessage("the use case failed");

    post.settle();
    assertThat(post.sms.handed()).isEmpty();
  }

  @Test
  void a_withheld_message_is_recorded_and_never_sent() {
    transactions.inTransaction(() -> post.office.withhold(posting(CODE)));
    clock.advance(Duration.ofMinutes(2));

    post.dispatch.handle();

    assertThat(only().state()).isEqualTo(MessageState.WITHHELD);
    assertThat(post.sms.handed()).isEmpty();
  }

  @Test
  void what_was_certainly_not_sent_is_tried_again_by_the_dispatcher() {
    post.sms.willAnswer(new Delivery.NotSent("busy"));
    send();

    clock.advance(Duration.ofMinutes(1));
    Steps steps = new Steps();
    var result = post.dispatch.handle(steps);

    assertThat(result.sent()).isEqualTo(1);
    assertThat(steps.told()).containsExactly("1");
    assertThat(post.sms.handed()).hasSize(2);
    assertThat(only().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void every_try_carries_the_same_idempotency_key() {
    post.sms.willAnswer(new Delivery.NotSent("busy"));
    send();
    clock.advance(Duration.ofMinutes(1));
    post.dispatch.handle();

    assertThat(post.sms.handed())
        .extracting(Outgoing::idempotencyKey)
        .containsOnly(only().id().toString());
  }

  @Test
  void an_unknown_outcome_leads_to_one_repetition_and_no_more() {
    post.sms.willAnswer(
        new Delivery.Unknown("no answer"),
        new Delivery.Unknown("no answer"),
        new Delivery.Unknown("no answer"));
    send();

    for (int run = 0; run < 3; run++) {
      clock.advance(Duration.ofMinutes(1));
      post.dispatch.handle();
    }

    assertThat(post.sms.handed()).hasSize(2);
    assertThat(only().state()).isNotEqualTo(MessageState.PENDING);
  }

  @Test
  void what_a_vendor_refuses_is_never_sent_again() {
    post.sms.willAnswer(new Delivery.Refused("opted out"));
    send();
    clock.advance(Duration.ofMinutes(1));
    post.dispatch.handle();

    assertThat(post.sms.handed()).hasSize(1);
    assertThat(only().state()).isEqualTo(MessageState.REFUSED);
  }

  @Test
  void what_no_vendor_serves_is_never_sent_again() {
    post.sms.willAnswer(new Delivery.NotServed("another country"));
    send();
    clock.advance(Duration.ofMinutes(1));
    post.dispatch.handle();

    assertThat(post.sms.handed()).hasSize(1);
    assertThat(only().state()).isEqualTo(MessageState.REFUSED);
  }

  @Test
  void an_expired_message_is_not_sent() {
    post.sms.willAnswer(new Delivery.NotSent("busy"));
    send();
    clock.advance(Duration.ofMinutes(5));

    var result = post.dispatch.handle();

    assertThat(result.ended()).isEqualTo(1);
    assertThat(post.sms.handed()).hasSize(1);
    assertThat(only().state()).isEqualTo(MessageState.EXPIRED);
  }

  @Test
  void after_a_success_nothing_goes_again() {
    send();
    clock.advance(Duration.ofMinutes(2));
    post.dispatch.handle();

    assertThat(post.sms.handed()).hasSize(1);
  }

  @Test
  void a_vendor_gets_the_words_and_what_they_were_made_of() {
    send();

    Outgoing handed = post.sms.handed().getFirst();
    assertThat(handed.content()).isEqualTo(CODE);
    assertThat(handed.letter().to()).isEqualTo(NUMBER);
    assertThat(handed.id()).isEqualTo(only().id());
    assertThat(handed.expiresAt()).isEqualTo(only().expiresAt());
  }

  @Test
  void every_answer_of_a_vendor_is_told() {
    post.sms.willAnswer(
        new Delivery.NotSent("busy"),
        new Delivery.Unknown("no answer"),
        new Delivery.Refused("no"));
    send();
    for (int run = 0; run < 2; run++) {
      clock.advance(Duration.ofMinutes(1));
      post.dispatch.handle();
    }

    assertThat(post.observed)
        .containsExactly("sms/sms/NotSent", "sms/sms/Unknown", "sms/sms/Refused");
  }

  @Test
  void what_a_newer_release_has_sealed_waits_for_it() {
    UUID id = Fresh.uuid();
    byte[] inside = OtherRelease.wrote("v2", "SMS", NUMBER, "of-next-year", "en");
    post.messages.add(sealed(id, new Seal(TestKeys.all()).close(inside, id)));

    for (int run = 0; run < 4; run++) {
      post.dispatch.handle();
      clock.advance(Duration.ofMinutes(10));
    }

    assertThat(only().state()).isEqualTo(MessageState.PENDING);
    assertThat(post.sms.handed()).isEmpty();
  }

  @Test
  void what_nobody_can_open_is_given_up() {
    post.messages.add(sealed(Fresh.uuid(), new SealedContent("messages-1", new byte[40])));

    post.dispatch.handle();

    assertThat(only().state()).isEqualTo(MessageState.REFUSED);
    assertThat(post.sms.handed()).isEmpty();
  }

  private void send() {
    transactions.inTransaction(() -> post.office.post(posting(CODE)));
    post.settle();
  }

  private Message sealed(UUID id, SealedContent content) {
    return new Message(
        id,
        Channel.SMS,
        MessageState.PENDING,
        content,
        Optional.empty(),
        clock.instant(),
        clock.instant().plus(Duration.ofDays(1)),
        clock.instant(),
        0,
        0,
        "request",
        Optional.empty());
  }

  private Message only() {
    assertThat(post.messages.all()).hasSize(1);
    return post.messages.all().getFirst();
  }

  private Posting posting(Content content) {
    return new Posting(
        content,
        Optional.empty(),
        clock.instant().plus(Duration.ofMinutes(5)),
        Origin.batch("test"));
  }
}
