package dev.khata.bootstrap.chaos;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is served, what befalls it and what is done meanwhile.
 *
 * @param blows each comes once in a round, in an order drawn by the seed
 * @param dropsInThousand how many answers of success are kept from the client
 * @param goal how much has to happen, where nothing else is asked for
 */
record Scenario(
    String name,
    Site.Opener site,
    List<Blow> blows,
    int dropsInThousand,
    List<Supplier<Workload>> workloads,
    Goal goal) {
  private static final Blow SERVER = new KillServer();
  private static final Blow POSTMASTER = new KillPostmaster();
  private static final Blow BACKEND = new KillBackend();
  private static final Blow BOTH = new KillBoth();

  /** What most scenarios' connections do, each workload as often as any other. */
  private static final List<Supplier<Workload>> ALL = List.of(Purchases::new, Charges::new);

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "server",
            Site::embedded,
            List.of(SERVER, SERVER, SERVER, SERVER, SERVER),
            10,
            ALL,
            Goal.USUAL),
        new Scenario(
            "postgres",
            Site::embedded,
            List.of(POSTMASTER, POSTMASTER, BACKEND, BACKEND, BOTH),
            10,
            ALL,
            Goal.USUAL),
        new Scenario(
            "answers",
            Site::embedded,
            List.of(SERVER, POSTMASTER, BACKEND, SERVER, BOTH),
            200,
            ALL,
            Goal.USUAL),
        new Scenario(
            "freeze",
            Site::shared,
            List.of(Freeze.LONG, Freeze.SHORT, SERVER, SERVER, POSTMASTER, BACKEND, SERVER),
            10,
            ALL,
            Goal.USUAL),
        new Scenario(
            "topups",
            Site::embedded,
            List.of(SERVER, SERVER, SERVER, SERVER, POSTMASTER, BACKEND, BOTH),
            20,
            List.of(TopUps::new),
            new Goal(20, 10_000, Duration.ofMinutes(20))));
  }
}
