package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import org.junit.jupiter.api.Test;

class RecordingVendorTest {
  private final FakeTransactions transactions = new FakeTransactions();
  private final RecordingVendor vendor = new RecordingVendor("carrier", Channel.SMS, transactions);
  private final Letter letter = new Letter(Channel.SMS, "+8801712345678", "", "Hello.", "");

  @Test
  void without_a_script_it_accepts_everything() {
    assertThat(vendor.send(letter, "key-1")).isEqualTo(new Delivery.Accepted("carrier-1"));
    assertThat(vendor.send(letter, "key-2")).isEqualTo(new Delivery.Accepted("carrier-2"));
  }

  @Test
  void it_answers_as_it_was_told_and_then_accepts_again() {
    vendor.willAnswer(new Delivery.NotSent("busy"), new Delivery.Unknown("no answer"));

    assertThat(vendor.send(letter, "key")).isEqualTo(new Delivery.NotSent("busy"));
    assertThat(vendor.send(letter, "key")).isEqualTo(new Delivery.Unknown("no answer"));
    assertThat(vendor.send(letter, "key")).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void it_keeps_every_call_whatever_it_answered() {
    vendor.willAnswer(new Delivery.NotSent("busy"));
    vendor.send(letter, "key");
    vendor.send(letter, "key");

    assertThat(vendor.handed()).hasSize(2).containsOnly(new RecordingVendor.Handed(letter, "key"));
    assertThat(vendor.lastTo("+8801712345678")).contains(letter);
    assertThat(vendor.lastTo("+8801712345679")).isEmpty();
  }

  @Test
  void the_last_letter_is_the_one_posted_last_in_whatever_order_they_arrive() {
    Letter later = new Letter(Channel.SMS, letter.to(), "", "Goodbye.", "");
    vendor.send(later, "key-2");
    vendor.send(letter, "key-1");

    assertThat(vendor.lastTo(letter.to())).contains(later);
  }

  @Test
  void a_letter_of_another_channel_is_a_mistake() {
    Letter mail = new Letter(Channel.EMAIL, "a@example.com", "Hello", "Hello.", "");

    assertThatThrownBy(() -> vendor.send(mail, "key")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sending_inside_a_transaction_is_a_mistake() {
    assertThatThrownBy(() -> transactions.<Delivery>inTransaction(() -> vendor.send(letter, "key")))
        .isInstanceOf(IllegalStateException.class);
  }
}
