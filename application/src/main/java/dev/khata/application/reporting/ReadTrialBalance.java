package dev.khata.application.reporting;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.domain.wallet.books.TrialBalance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;

/** What every account stands at when a day ends, or by now on the day that it is. */
public final class ReadTrialBalance {
  private final DayBooks books;
  private final ClosedDays closed;
  private final Exports exports;
  private final Unit currency;
  private final ReportZone zone;
  private final InstantSource clock;

  @Inject
  public ReadTrialBalance(
      DayBooks books,
      ClosedDays closed,
      Exports exports,
      Unit currency,
      ReportZone zone,
      InstantSource clock) {
    this.books = books;
    this.closed = closed;
    this.exports = exports;
    this.currency = currency;
    this.zone = zone;
    this.clock = clock;
  }

  public sealed interface Result {
    record Read(TrialBalance balance) implements Result {}

    record NotBegun(LocalDate day) implements Result {}
  }

  /**
   * @throws dev.khata.domain.kernel.Overloaded when too many read at once
   */
  public Result handle(LocalDate at) {
    BookDay day = BookDay.of(at, zone.id());
    if (day.begins().isAfter(clock.instant())) {
      return new Result.NotBegun(at);
    }
    return exports.inSteps(steps -> steps.read(() -> new Result.Read(balance(day))));
  }

  private TrialBalance balance(BookDay day) {
    return TrialBalance.of(day.date(), closed.closedAt(day.date()), books.totals(day), currency);
  }
}
