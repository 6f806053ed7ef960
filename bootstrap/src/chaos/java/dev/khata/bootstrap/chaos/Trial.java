package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** One scenario from an empty directory to its outcome. */
final class Trial {
  private static final int MOST_FAULTS = 30;

  private final Scenario scenario;
  private final Goal goal;
  private final long seed;
  private final Path home;
  private final PrintWriter out;
  private final Tally tally = new Tally();
  private final List<Workload> workloads;

  Trial(Scenario scenario, long seed, Path home, PrintWriter out) {
    this.scenario = scenario;
    this.goal = scenario.goal().asked();
    this.seed = seed;
    this.home = home;
    this.out = out;
    this.workloads = scenario.workloads().stream().map(Supplier::get).toList();
  }

  Outcome run() throws Exception {
    long start = System.nanoTime();
    out.printf("%n%s: at least %s%n", scenario.name(), goal);
    try (Site site = scenario.site().in(home)) {
      site.start();
      Stage stage = Stage.of(site);
      for (Workload workload : workloads) {
        workload.prepare(stage);
      }
      Verdict verdict = storm(site).and(resolve(site)).and(check(stage));
      if (verdict.faults().isEmpty()) {
        verdict = repeat(site).and(check(stage));
      }
      workloads.forEach(workload -> workload.counts().forEach(it -> out.println("  " + it)));
      Proof proof = Proof.of(site);
      Verdict whole = verdict.and(proof.verdict());
      tell(whole.faults());
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Outcome(scenario, tally, whole, proof.ledger(), proof.audit(), took);
    }
  }

  private void tell(List<String> faults) {
    faults.stream().limit(MOST_FAULTS).forEach(fault -> out.println("  FAULT: " + fault));
    if (faults.size() > MOST_FAULTS) {
      out.printf("  and %d more%n", faults.size() - MOST_FAULTS);
    }
  }

  private Verdict storm(Site site) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    try (Proxy proxy =
        new Proxy(site.instances(), scenario.dropsInThousand(), random.split(), tally)) {
      Connections connections = new Connections(workloads, proxy::port, tally);
      site.gateway().tells(proxy.port());
      connections.start(random);
      try {
        return new Storm(site, scenario.blows(), goal, seed, tally, out).rage();
      } finally {
        connections.end();
        site.gateway().tells(site.instances().getFirst().port());
      }
    }
  }

  /** What nobody was told of is asked for until it is known. */
  private Verdict resolve(Site site) throws InterruptedException, ExecutionException {
    calm(site).ask(orders(Workload::unknown), tally, Count.RESOLVED);
    return oddities(tally);
  }

  /** What everybody was told of is asked for once more, which must change nothing. */
  private Verdict repeat(Site site) throws InterruptedException, ExecutionException {
    List<Order> known = orders(Workload::known);
    out.printf("  nothing is amiss; each of %d keys is used once more%n", known.size());
    Tally repeats = new Tally();
    calm(site).ask(known, repeats, Count.REPLAYS);
    return oddities(repeats);
  }

  private static Calm calm(Site site) {
    return new Calm(site.instances().getFirst()::port);
  }

  private Verdict check(Stage stage) throws Exception {
    Verdict verdict = Verdict.CLEAN;
    for (Workload workload : workloads) {
      verdict = verdict.and(workload.check(stage));
    }
    return verdict;
  }

  private List<Order> orders(Function<Workload, List<Order>> which) {
    return workloads.stream().flatMap(workload -> which.apply(workload).stream()).toList();
  }

  private static Verdict oddities(Tally tally) {
    Verdict verdict = Verdict.CLEAN;
    for (var seen : tally.oddities().entrySet()) {
      verdict = verdict.and(Verdict.fault(seen.getValue() + " times answered " + seen.getKey()));
    }
    return verdict;
  }
}
