package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.PostOffice.Posting;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final Letter LETTER =
      new Letter(Channel.SMS, "+8801712345678", "", "042137 is your code", "");

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final TestPost post = new TestPost(transactions, clock, new SequentialIds());

  @Test
  void a_letter_is_sent_once_its_transaction_has_committed() {
    transactions.inTransaction(
        () -> {
          post.office.post(posting(LETTER));
          assertThat(post.sms.handed()).isEmpty();
        });

    assertThat(post.lastSms(LETTER.to())).contains(LETTER);
    assertThat(only().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void a_letter_whose_transaction_fails_is_not_sent() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      post.office.post(posting(LETTER));
                      throw new IllegalStateException("the use case failed");
                    }))
        .hasMessage("the use case failed");

    post.settle();
    assertThat(post.sms.handed()).isEmpty();
  }

  @Test
  void a_withheld_letter_is_recorded_and_never_sent() {
    transactions.inTransaction(() -> post.office.withhold(posting(LETTER)));
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
    var result = post.dispatch.handle();

    assertThat(result.sent()).isEqualTo(1);
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
        .extracting(RecordingVendor.Handed::idempotencyKey)
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
  void an_expired_letter_is_not_sent() {
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

  private void send() {
    transactions.inTransaction(() -> post.office.post(posting(LETTER)));
    post.settle();
  }

  private Message only() {
    assertThat(post.messages.all()).hasSize(1);
    return post.messages.all().getFirst();
  }

  private Posting posting(Letter letter) {
    return new Posting(
        letter,
        Optional.empty(),
        clock.instant().plus(Duration.ofMinutes(5)),
        Origin.batch("test"));
  }
}
