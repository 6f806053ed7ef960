package dev.khata.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import org.junit.jupiter.api.Test;

class MessageMetricsTest {

  @Test
  void the_answers_of_vendors_are_counted_by_channel_vendor_and_outcome() {
    try (Metrics metrics = new Metrics()) {
      MessageMetrics messages = new MessageMetrics(metrics);
      messages.answered(Channel.SMS, "twilio", new Delivery.Accepted("reference-1"));
      messages.answered(Channel.SMS, "twilio", new Delivery.Accepted("reference-2"));
      messages.answered(Channel.SMS, "twilio", new Delivery.NotSent("busy"));
      messages.answered(Channel.SMS, "http", new Delivery.NotServed("another country"));
      messages.answered(Channel.SMS, "twilio", new Delivery.Unknown("no answer"));
      messages.answered(Channel.EMAIL, "smtp", new Delivery.Refused("no such box"));
      messages.answered(Channel.PUSH, "fcm", new Delivery.AddressGone("unregistered"));

      assertThat(metrics.scrape().lines().filter(line -> line.startsWith("khata_messages_total")))
          .containsExactlyInAnyOrder(
              line("sms", "accepted", "twilio", 2),
              line("sms", "not_sent", "twilio", 1),
              line("sms", "not_sent", "http", 1),
              line("sms", "unknown", "twilio", 1),
              line("email", "refused", "smtp", 1),
              line("push", "refused", "fcm", 1));
    }
  }

  @Test
  void a_vendor_that_is_left_alone_is_shown_and_so_is_that_it_is_not() {
    try (Metrics metrics = new Metrics()) {
      MessageMetrics messages = new MessageMetrics(metrics);
      messages.breaker(Channel.SMS, "twilio", false);
      messages.breaker(Channel.SMS, "http", false);
      messages.breaker(Channel.SMS, "twilio", true);
      assertThat(metrics.scrape())
          .contains("khata_vendor_breaker_open{channel=\"sms\",vendor=\"twilio\"} 1.0")
          .contains("khata_vendor_breaker_open{channel=\"sms\",vendor=\"http\"} 0.0");

      messages.breaker(Channel.SMS, "twilio", false);
      assertThat(metrics.scrape())
          .contains("khata_vendor_breaker_open{channel=\"sms\",vendor=\"twilio\"} 0.0");
    }
  }

  private static String line(String channel, String outcome, String vendor, int count) {
    return String.format(
        "khata_messages_total{channel=\"%s\",outcome=\"%s\",vendor=\"%s\"} %d.0",
        channel, outcome, vendor, count);
  }
}
