package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done and counted, a line for each scenario. */
final class Table {
  private static final int NARROWEST = 6;

  private Table() {}

  private record Column(String title, Function<Outcome, Object> value) {
    private int width(List<Outcome> outcomes) {
      return Stream.concat(Stream.of(title), outcomes.stream().map(this::text))
          .mapToInt(String::length)
          .reduce(NARROWEST, Math::max);
    }

    private String text(Outcome outcome) {
      return value.apply(outcome).toString();
    }
  }

  static void print(PrintWriter out, long seed, List<Outcome> outcomes) {
    List<Column> columns = columns(seed, outcomes);
    out.println();
    out.println(line(columns, outcomes, Column::title));
    for (Outcome outcome : outcomes) {
      out.println(line(columns, outcomes, column -> column.text(outcome)));
    }
    out.println("unknown: given up by their client, and asked for again once all was calm");
  }

  private static String line(
      List<Column> columns, List<Outcome> outcomes, Function<Column, String> text) {
    return columns.stream()
        .map(column -> ("%" + column.width(outcomes) + "s").formatted(text.apply(column)))
        .collect(Collectors.joining(" "));
  }

  private static List<Column> columns(long seed, List<Outcome> outcomes) {
    Stream<Column> workloads =
        outcomes.stream()
            .flatMap(outcome -> outcome.tally().workloads().stream())
            .distinct()
            .sorted()
            .map(name -> new Column(name, outcome -> outcome.tally().acknowledged(name)));
    return Stream.of(
            Stream.of(
                new Column("scenario", outcome -> outcome.scenario().name()),
                new Column("seed", outcome -> seed),
                counted("kills", Count.KILLS),
                counted("freezes", Count.FREEZES),
                counted("drops", Count.DROPS),
                counted("replays", Count.REPLAYS),
                counted("acknowledged", Count.ACKNOWLEDGED)),
            workloads,
            Stream.of(
                counted("refused", Count.REFUSED),
                counted("lost answers", Count.LOST_ANSWERS),
                counted("unknown", Count.RESOLVED),
                new Column("doubled", outcome -> outcome.verdict().doubled()),
                new Column("lost", outcome -> outcome.verdict().lost()),
                new Column("ledger", outcome -> word(outcome.ledger())),
                new Column("audit", outcome -> word(outcome.audit())),
                new Column("time", outcome -> outcome.took().toSeconds() + " s")))
        .flatMap(part -> part)
        .toList();
  }

  private static Column counted(String title, Count count) {
    return new Column(title, outcome -> outcome.tally().of(count));
  }

  private static String word(int exitCode) {
    return exitCode == 0 ? "clean" : "exit " + exitCode;
  }
}
