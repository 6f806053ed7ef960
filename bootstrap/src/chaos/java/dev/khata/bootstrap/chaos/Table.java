package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.io.PrintWriter;
import java.util.List;

/** What was done and counted, a line for each scenario. */
final class Table {
  private Table() {}

  static void print(PrintWriter out, long seed, List<Outcome> outcomes) {
    out.printf(
        "%n%-10s %14s %5s %7s %5s %7s %12s %7s %7s %7s %4s %6s %5s %6s%n",
        "scenario",
        "seed",
        "kills",
        "freezes",
        "drops",
        "replays",
        "acknowledged",
        "refused",
        "unknown",
        "doubled",
        "lost",
        "ledger",
        "audit",
        "time");
    for (Outcome outcome : outcomes) {
      Tally tally = outcome.tally();
      out.printf(
          "%-10s %14d %5d %7d %5d %7d %12d %7d %7d %7d %4d %6s %5s %4d s%n",
          outcome.scenario().name(),
          seed,
          tally.of(Count.KILLS),
          tally.of(Count.FREEZES),
          tally.of(Count.DROPS),
          tally.of(Count.REPLAYS),
          tally.of(Count.ACKNOWLEDGED),
          tally.of(Count.REFUSED),
          tally.of(Count.RESOLVED),
          outcome.verdict().doubled(),
          outcome.verdict().lost(),
          word(outcome.ledger()),
          word(outcome.audit()),
          outcome.took().toSeconds());
    }
    out.println("unknown: given up by their client, and asked for again once all was calm");
  }

  private static String word(int exitCode) {
    return exitCode == 0 ? "clean" : "exit " + exitCode;
  }
}
