package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How contenders did, beside each other. */
final class Table {
  private Table() {}

  /** The first is the subject, the others are its floors. */
  static void print(PrintWriter out, List<Contender> contenders) {
    Contender subject = contenders.getFirst();
    out.printf(
        "%-12s %10s %10s %10s %8s %8s%n", "", "median/s", "slowest", "fastest", "commits", "ratio");
    for (Contender contender : contenders) {
      out.printf(
          Locale.ROOT,
          "%-12s %,10.0f %,10.0f %,10.0f %8.2f %8s%n",
          contender.name(),
          contender.rate(),
          contender.slowest(),
          contender.fastest(),
          contender.commits(),
          contender == subject ? "" : ratio(subject, contender));
    }
  }

  /** What a script reads: the ratio to one floor. */
  static void conclude(PrintWriter out, String name, Contender subject, Contender floor) {
    out.printf(
        Locale.ROOT,
        "%s ratio=%s rate=%.0f floor=%.0f%n",
        name,
        ratio(subject, floor),
        subject.rate(),
        floor.rate());
  }

  /** Likewise: the ratio to an older release. */
  static void against(PrintWriter out, String name, Contender today, Contender older) {
    out.printf(
        Locale.ROOT,
        "%s against=%s rate=%.0f older=%.0f%n",
        name,
        ratio(today, older),
        today.rate(),
        older.rate());
  }

  private static String ratio(Contender subject, Contender floor) {
    return String.format(Locale.ROOT, "%.2f", subject.rate() / floor.rate());
  }
}
