package dev.khata.http.health;

import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.wallet.LedgerProof.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** Shows Prometheus how the instance and its database stand; asked for at each scrape. */
public final class StateMetrics {
  private final MeterRegistry registry;

  public StateMetrics(Metrics metrics) {
    this.registry = metrics.registry();
  }

  /** Shows whether the instance can serve, as {@code /health/ready} tells. */
  public void ready(Readiness readiness) {
    check("khata.ready", "1 when the instance can serve", readiness);
  }

  /** Shows whether documents can be stored, as {@code /health/documents} tells. */
  public void documents(Readiness readiness) {
    check("khata.documents.ready", "1 when documents can be stored", readiness);
  }

  private void check(String name, String words, Readiness readiness) {
    Gauge.builder(name, () -> readiness.checks().stream().allMatch(Readiness.Check::ok) ? 1 : 0)
        .description(words)
        .register(registry);
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
        "1 when the last proofs found a fault, of the newest postings or of a slice of the whole",
        standing -> standing.isFaulty() ? 1 : 0);
    ledger(
        ledger,
        "khata.ledger.broken.slices",
        "Slices of the books in which the last proof found a fault",
        standing -> standing.round().broken());
    ledger(
        ledger,
        "khata.ledger.oldest.slice.timestamp.seconds",
        "When that slice of the books was proved which has waited longest; no number before the"
            + " first",
        standing ->
            standing.round().oldest().map(at -> (double) at.getEpochSecond()).orElse(Double.NaN));
  }

  private void ledger(
      LedgerWatch ledger, String name, String words, ToDoubleFunction<Standing> figure) {
    Gauge.builder(
            name,
            () -> ledger.standing().stream().mapToDouble(figure).findFirst().orElse(Double.NaN))
        .description(words)
        .register(registry);
  }
}
