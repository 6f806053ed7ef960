package dev.khata.bootstrap.command;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.maybe;

import dev.khata.application.reporting.ReadTrialBalance;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind.Simple;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.wallet.books.TrialBalance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata trial-balance}: what every account stands at when a day ends. */
@Command(
    name = "trial-balance",
    description = {
      "What every account stands at when a day ends, in the column of the side on which it stands;"
          + " both columns add up to the same, money and points apart.",
      "A closed day never changes; what another one shows is so far."
    })
public final class TrialBalanceCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          column("code", Simple.ID),
          column("account", Simple.TEXT),
          column("kind", Simple.TEXT),
          column("normal_side", Simple.TEXT),
          column("unit", Simple.TEXT),
          maybe("debit", Simple.MONEY),
          maybe("credit", Simple.MONEY),
          column("day", Simple.TEXT),
          column("closed", Simple.FLAG));

  /** What stands in every row is told once to people. */
  private static final List<Column> OF_A_TABLE = COLUMNS.subList(0, 7);

  @Mixin private final SheetRun run;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "DATE",
      description = "At the end of which day, such as 2026-11-30, in the zone of reports.")
  private LocalDate at = LocalDate.EPOCH;

  public TrialBalanceCommand(Surroundings surroundings, Starter starter) {
    this.run = new SheetRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run("Trial balance " + at, run.isTable() ? OF_A_TABLE : COLUMNS, this::rows);
  }

  private void rows(Started started, Consumer<ReportRow> sink) {
    switch (started.get(ReadTrialBalance.class).handle(at)) {
      case ReadTrialBalance.Result.Read(TrialBalance balance) -> show(balance, sink);
      case ReadTrialBalance.Result.NotBegun(LocalDate day) ->
          throw new CommandFailed(day + " has not begun yet");
    }
  }

  private void show(TrialBalance balance, Consumer<ReportRow> sink) {
    balance.lines().forEach(line -> sink.accept(row(balance, line)));
    if (run.isTable()) {
      balance.totals().forEach(total -> sink.accept(row(balance, total)));
    }
  }

  private static ReportRow row(TrialBalance balance, TrialBalance.Line line) {
    return cells(
        Optional.of((long) line.account().code()),
        Optional.of(line.account().name()),
        Optional.of(lower(line.account().kind())),
        Optional.of(lower(line.account().kind().normal())),
        Optional.of(line.unit().code()),
        Optional.of(line.debit()).filter(amount -> amount.signum() > 0),
        Optional.of(line.credit()).filter(amount -> amount.signum() > 0),
        Optional.of(balance.day().toString()),
        Optional.of(balance.closedAt().isPresent()));
  }

  private static ReportRow row(TrialBalance balance, TrialBalance.Total total) {
    return cells(
        Optional.empty(),
        Optional.of(balance.closedAt().isPresent() ? "Total of the closed day" : "Total so far"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(total.unit().code()),
        Optional.of(total.debit()),
        Optional.of(total.credit()));
  }

  private static ReportRow cells(Optional<? extends Object>... cells) {
    return at -> cells[at].map(cell -> cell);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
