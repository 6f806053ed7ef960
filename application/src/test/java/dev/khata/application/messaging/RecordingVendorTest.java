package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import org.junit.jupiter.api.Test;

class RecordingVendorTest {
  private final FakeTransactions transactions = new FakeTransactions();
  private final RecordingVendor vendor = new RecordingVendor("carrier", Channel.SMS, transactions);
  private final Outgoing first = SomeOutgoing.sms("+8801712345678", 1);
  private final Outgoing second = SomeOutgoing.sms("+8801712345678", 2);

  @Test
  void without_a_script_it_accepts_everything() {
    assertThat(vendor.send(first)).isEqualTo(new Delivery.Accepted("carrier-1"));
    assertThat(vendor.send(second)).isEqualTo(new Delivery.Accepted("carrier-2"));
  }

  @Test
  void it_answers_as_it_was_told_and_then_accepts_again() {
    vendor.willAnswer(new Delivery.NotSent("busy"), new Delivery.Unknown("no answer"));

    assertThat(vendor.send(first)).isEqualTo(new Delivery.NotSent("busy"));
    assertThat(vendor.send(first)).isEqualTo(new Delivery.Unknown("no answer"));
    assertThat(vendor.send(first)).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void it_keeps_every_call_whatever_it_answered() {
    vendor.willAnswer(new Delivery.NotSent("busy"));
    vendor.send(first);
    vendor.send(first);

    assertThat(vendor.handed()).containsExactly(first, first);
    assertThat(vendor.lastTo("+8801712345678")).contains(first.letter());
    assertThat(vendor.lastTo("+8801712345679")).isEmpty();
  }

  @Test
  void the_last_letter_is_the_one_posted_last_in_whatever_order_they_arrive() {
    vendor.send(second);
    vendor.send(first);

    assertThat(vendor.lastTo("+8801712345678")).contains(second.letter());
  }

  @Test
  void a_message_of_another_channel_is_a_mistake() {
    Outgoing mail = SomeOutgoing.email("a@example.com", 1);

    assertThatThrownBy(() -> vendor.send(mail)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sending_inside_a_transaction_is_a_mistake() {
    assertThatThrownBy(() -> transactions.<Delivery>inTransaction(() -> vendor.send(first)))
        .isInstanceOf(IllegalStateException.class);
  }
}
