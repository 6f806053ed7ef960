package dev.khata.application.reporting;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.ChartOfAccounts;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.domain.wallet.books.GeneralLedger;
import dev.khata.domain.wallet.books.LedgerAccount;
import dev.khata.domain.wallet.books.LedgerRow;
import dev.khata.domain.wallet.books.OwnersLedger;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What was posted in a range of days, account by account. Accounts of users stand there together,
 * with one row a day; one by one, by numbers that say nothing of whose they are, when asked for.
 */
public final class ReadGeneralLedger {
  private final DayBooks books;
  private final Exports exports;
  private final Unit currency;
  private final ReportZone zone;
  private final InstantSource clock;

  @Inject
  public ReadGeneralLedger(
      DayBooks books, Exports exports, Unit currency, ReportZone zone, InstantSource clock) {
    this.books = books;
    this.exports = exports;
    this.currency = currency;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * @param from not after {@code to}
   * @param account only that one; all of them else
   */
  public record Query(LocalDate from, LocalDate to, Optional<LedgerAccount> account) {
    public Query {
      if (from.isAfter(to)) {
        throw new IllegalArgumentException(from + " is after " + to);
      }
    }
  }

  public sealed interface Result {
    record Read() implements Result {}

    record NotBegun(LocalDate day) implements Result {}
  }

  /**
   * Hands out the rows one by one; when the sink throws, the reading ends.
   *
   * @throws dev.khata.domain.kernel.Overloaded when too many read at once
   */
  public Result each(Query query, Consumer<LedgerRow> sink) {
    if (day(query.to()).begins().isAfter(clock.instant())) {
      return new Result.NotBegun(query.to());
    }
    return exports.inSteps(steps -> steps.read(() -> read(query, sink)));
  }

  private Result read(Query query, Consumer<LedgerRow> sink) {
    List<BookDay> days = query.from().datesUntil(query.to().plusDays(1)).map(this::day).toList();
    Optional<LedgerAccount> apart = query.account().filter(LedgerAccount::ofUsers);
    if (apart.isPresent()) {
      books.lines(days, Set.of(apart.get()), true, new OwnersLedger(query.from(), sink));
      return new Result.Read();
    }
    List<LedgerAccount> accounts = query.account().map(List::of).orElseGet(ChartOfAccounts::all);
    var before = books.totals(day(query.from().minusDays(1)));
    GeneralLedger ledger = new GeneralLedger(query.from(), accounts, before, currency, sink);
    books.lines(days, Set.copyOf(accounts), false, ledger);
    ledger.end();
    return new Result.Read();
  }

  private BookDay day(LocalDate date) {
    return BookDay.of(date, zone.id());
  }
}
