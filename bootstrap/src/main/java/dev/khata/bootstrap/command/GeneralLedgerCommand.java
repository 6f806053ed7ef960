package dev.khata.bootstrap.command;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.maybe;

import dev.khata.application.reporting.ReadGeneralLedger;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind.Simple;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.wallet.books.BookLine;
import dev.khata.domain.wallet.books.ChartOfAccounts;
import dev.khata.domain.wallet.books.LedgerAccount;
import dev.khata.domain.wallet.books.LedgerRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata general-ledger}: what was posted in a range of days, account by account. */
@Command(
    name = "general-ledger",
    description = {
      "What was posted in a range of days, account by account, each line with the balance after it"
          + " on the account's normal side.",
      "Users' accounts stand there together, a line a day; with --account wallet (or receivable,"
          + " points, points-receivable) each by itself, under a number that tells nobody whose it"
          + " is."
    })
public final class GeneralLedgerCommand implements Callable<Integer> {
  private static final String OPENING = "OPENING";
  private static final String WHOLE_DAY = "DAY";

  private static final List<Column> COLUMNS =
      List.of(
          column("code", Simple.ID),
          column("account", Simple.TEXT),
          maybe("number", Simple.ID),
          column("day", Simple.TEXT),
          maybe("recorded_at", Simple.MOMENT),
          maybe("entry", Simple.ID),
          column("kind", Simple.TEXT),
          maybe("debit", Simple.MONEY),
          maybe("credit", Simple.MONEY),
          column("balance", Simple.MONEY),
          column("unit", Simple.TEXT));

  @Mixin private final SheetRun run;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The first day, such as 2026-11-01, in the zone of reports.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Only this one, by its code or name in the chart of accounts.")
  private Optional<String> account = Optional.empty();

  public GeneralLedgerCommand(Surroundings surroundings, Starter starter) {
    this.run = new SheetRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    if (from.isAfter(to)) {
      throw new BadUsage("--from is after --to");
    }
    Optional<LedgerAccount> only = account.map(GeneralLedgerCommand::named);
    return run.run(
        "General ledger " + from + (to.equals(from) ? "" : " to " + to),
        COLUMNS,
        (started, sink) -> rows(started, new ReadGeneralLedger.Query(from, to, only), sink));
  }

  private static LedgerAccount named(String text) {
    return ChartOfAccounts.named(text)
        .orElseThrow(
            () ->
                new BadUsage(
                    "--account: there is no account "
                        + text
                        + ", but "
                        + ChartOfAccounts.all().stream()
                            .map(one -> one.code() + " " + one.name())
                            .collect(Collectors.joining(", "))));
  }

  private static void rows(
      Started started, ReadGeneralLedger.Query query, Consumer<ReportRow> sink) {
    switch (started.get(ReadGeneralLedger.class).each(query, row -> sink.accept(cells(row)))) {
      case ReadGeneralLedger.Result.Read() -> {}
      case ReadGeneralLedger.Result.NotBegun(LocalDate day) ->
          throw new CommandFailed(day + " has not begun yet");
    }
  }

  private static ReportRow cells(LedgerRow row) {
    return at ->
        switch (COLUMNS.get(at).name()) {
          case "code" -> Optional.of((long) row.account().code());
          case "account" -> Optional.of(row.account().name());
          case "number" -> row.number().map(number -> number);
          case "day" -> Optional.of(row.day().toString());
          case "recorded_at" -> row.line().map(BookLine::recordedAt);
          case "entry" -> row.line().map(line -> line.entry().value());
          case "kind" -> Optional.of(kind(row));
          case "debit" -> row.debit().filter(amount -> amount.signum() > 0).map(amount -> amount);
          case "credit" -> row.credit().filter(amount -> amount.signum() > 0).map(amount -> amount);
          case "balance" -> Optional.of(row.balance());
          default -> Optional.of(unit(row));
        };
  }

  private static String kind(LedgerRow row) {
    return row.line()
        .map(line -> line.kind().name())
        .orElse(row.debit().isPresent() ? WHOLE_DAY : OPENING);
  }

  private static String unit(LedgerRow row) {
    return row.unit().code();
  }
}
