package dev.khata.http.health;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Waiting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Shows Prometheus what has come in and is not done yet; no number while that can't be read. All
 * instances tell the same, since it stands in the database.
 */
public final class BacklogMetrics {
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** The inbox is no vendor's: what goes there is there at once. */
  private static final List<Channel> CARRIED = List.of(Channel.SMS, Channel.EMAIL, Channel.PUSH);

  private final Sampled<Backlog> backlog;
  private final InstantSource clock;

  public BacklogMetrics(Supplier<Backlog> read, InstantSource clock) {
    this(new Sampled<>(read, FRESH), clock);
  }

  BacklogMetrics(Sampled<Backlog> backlog, InstantSource clock) {
    this.backlog = backlog;
    this.clock = clock;
  }

  /** From now on they are shown there. */
  public void showIn(Metrics metrics) {
    MeterRegistry registry = metrics.registry();
    for (Channel channel : CARRIED) {
      messages(
          registry,
          channel,
          "khata.messages.waiting",
          "Messages that wait to be sent",
          Waiting::messages);
      messages(
          registry,
          channel,
          "khata.messages.oldest.seconds",
          "How long ago the oldest message that waits was caused",
          waiting -> since(waiting.oldest()));
      messages(
          registry,
          channel,
          "khata.messages.overdue.seconds",
          "For how long a message has been due that nobody has tried to send",
          waiting -> since(waiting.dueSince()));
    }
    gauge(
            "khata.audit.unsealed.seconds",
            "How long ago the oldest event of the audit log without a seal was made",
            found -> found.unsealedSince().map(this::since).orElse(0.0))
        .register(registry);
    payments(registry);
  }

  private void payments(MeterRegistry registry) {
    gauge(
            "khata.payments.pending",
            "Payments of which it is not known yet whether their money comes",
            found -> found.pendingSince().size())
        .register(registry);
    gauge(
            "khata.payments.pending.oldest.seconds",
            "How long ago the oldest of them was begun",
            found -> found.pendingSince().stream().mapToDouble(this::since).max().orElse(0))
        .register(registry);
    gauge(
            "khata.payments.suspended",
            "Payments that nobody could be given and that must go back",
            found -> found.refundsDue().size())
        .register(registry);
    gauge(
            "khata.payments.overdue",
            "Those of them that should be back by now",
            found -> found.refundsDue().stream().filter(this::isPast).count())
        .register(registry);
    gauge(
            "khata.payments.overdue.seconds",
            "For how long the oldest of them should be back",
            found -> found.refundsDue().stream().mapToDouble(this::since).max().orElse(0))
        .register(registry);
  }

  private void messages(
      MeterRegistry registry,
      Channel channel,
      String name,
      String words,
      ToDoubleFunction<Waiting> figure) {
    gauge(
            name,
            words,
            found ->
                found.messages().stream()
                    .filter(waiting -> waiting.channel() == channel)
                    .mapToDouble(figure)
                    .findFirst()
                    .orElse(0))
        .tag("channel", channel.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private Gauge.Builder<Supplier<Number>> gauge(
      String name, String words, ToDoubleFunction<Backlog> figure) {
    Supplier<Number> now =
        () -> backlog.get().stream().mapToDouble(figure).findFirst().orElse(Double.NaN);
    return Gauge.builder(name, now).description(words);
  }

  private boolean isPast(Instant due) {
    return !due.isAfter(clock.instant());
  }

  private double since(Instant instant) {
    return Math.max(0, Duration.between(instant, clock.instant()).toMillis() / 1e3);
  }
}
