package dev.khata.http.health;

import dev.khata.domain.kernel.Pools;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.DeliveryObserver;
import dev.khata.domain.wallet.LedgerProof.Standing;
import dev.khata.http.server.RequestObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How the process does, for Prometheus. Requests are told apart by contract, route template, method
 * and status; messages by channel, vendor and outcome; by nothing that a client or a person could
 * be known from.
 */
public final class Metrics implements RequestObserver, DeliveryObserver, AutoCloseable {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  @Inject
  public Metrics() {
    collections.bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Where other parts of the process count and time what they do. */
  public MeterRegistry registry() {
    return registry;
  }

  @Override
  public void answered(String contract, String method, String route, int status, Duration took) {
    Timer.builder("http.server.requests")
        .description("Requests that were answered")
        .tag("contract", contract)
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  @Override
  public void answered(Channel channel, String vendor, Delivery delivery) {
    Counter.builder("khata.messages")
        .description("Answers of vendors that were handed a message")
        .tag("channel", channel.name().toLowerCase(Locale.ROOT))
        .tag("vendor", vendor)
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

  /** Shows the pools that there are now, each under its name. */
  public void watch(Pools pools) {
    for (Pools.State pool : pools.states()) {
      String name = pool.name();
      pool(pools, name, "active", "Connections in use", Pools.State::active);
      pool(pools, name, "idle", "Connections at hand", Pools.State::idle);
      pool(pools, name, "pending", "Threads that wait for a connection", Pools.State::waiting);
      pool(pools, name, "max", "The most connections", Pools.State::max);
    }
  }

  private void pool(
      Pools pools, String name, String what, String words, ToDoubleFunction<Pools.State> figure) {
    Gauge.builder("khata.pool.connections." + what, () -> figure(pools, name, figure))
        .description(words)
        .tag("pool", name)
        .register(registry);
  }

  private static double figure(Pools pools, String name, ToDoubleFunction<Pools.State> figure) {
    return pools.states().stream()
        .filter(state -> state.name().equals(name))
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Shows how far the books are proved; no number while that can't be read. */
  public void watch(LedgerWatch ledger) {
    ledger(
        ledger,
        "khata.ledger.proved.postings",
        "Postings that are proved, counted from the first",
        standing -> standing.postings());
    ledger(
        ledger,
        "khata.ledger.proved.timestamp.seconds",
        "When a proof last found nothing wrong; 0 before the first",
        standing -> standing.provedAt().map(Instant::getEpochSecond).orElse(0L));
    ledger(
        ledger,
        "khata.ledger.faulty",
        "1 when the last proof found a fault",
        standing -> standing.fault().isPresent() ? 1 : 0);
  }

  private void ledger(
      LedgerWatch ledger, String name, String words, ToDoubleFunction<Standing> figure) {
    Gauge.builder(
            name,
            () -> ledger.standing().stream().mapToDouble(figure).findFirst().orElse(Double.NaN))
        .description(words)
        .register(registry);
  }

  /** In the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
