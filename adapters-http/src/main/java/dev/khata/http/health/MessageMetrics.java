package dev.khata.http.health;

import dev.khata.domain.messaging.BreakerObserver;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.DeliveryObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How the vendors of messages do, for Prometheus. Answers are told apart by channel, vendor and
 * outcome, and by nothing that a person could be known from.
 */
public final class MessageMetrics implements DeliveryObserver, BreakerObserver {
  private final MeterRegistry registry;
  private final Map<Tags, AtomicInteger> breakers = new ConcurrentHashMap<>();

  public MessageMetrics(Metrics metrics) {
    this.registry = metrics.registry();
  }

  @Override
  public void answered(Channel channel, String vendor, Delivery delivery) {
    Counter.builder("khata.messages")
        .description("Answers of vendors that were handed a message")
        .tags(tags(channel, vendor))
        .tag("outcome", outcome(delivery))
        .register(registry)
        .increment();
  }

  private static String outcome(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Accepted accepted -> "accepted";
      case Delivery.Refused refused -> "refused";
      case Delivery.AddressGone gone -> "refused";
      case Delivery.NotServed notServed -> "not_sent";
      case Delivery.NotSent notSent -> "not_sent";
      case Delivery.Unknown unknown -> "unknown";
    };
  }

  @Override
  public void breaker(Channel channel, String vendor, boolean open) {
    breakers.computeIfAbsent(tags(channel, vendor), this::shown).set(open ? 1 : 0);
  }

  private AtomicInteger shown(Tags vendor) {
    AtomicInteger open = new AtomicInteger();
    Gauge.builder("khata.vendor.breaker.open", open, AtomicInteger::get)
        .description("1 while the vendor is left alone after failures in a row")
        .tags(vendor)
        .register(registry);
    return open;
  }

  private static Tags tags(Channel channel, String vendor) {
    return Tags.of("channel", channel.name().toLowerCase(Locale.ROOT), "vendor", vendor);
  }
}
