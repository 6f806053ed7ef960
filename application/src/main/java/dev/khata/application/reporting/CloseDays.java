package dev.khata.application.reporting;

import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.ClosedDays;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Closes days of the books in their order, each in a transaction of its own, up to a day that is
 * over. What was closed before stays as it is; there is no way back.
 */
public final class CloseDays implements Recurring {
  /** How long the timer leaves a day open, as the clocks of instances differ a little. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ClosedDays days;
  private final ReportZone zone;
  private final InstantSource clock;

  @Inject
  public CloseDays(ClosedDays days, ReportZone zone, InstantSource clock) {
    this.days = days;
    this.zone = zone;
    this.clock = clock;
  }

  public sealed interface Result {
    /**
     * @param days how many were closed now
     * @param last the last one that is closed
     */
    record Closed(int days, LocalDate last) implements Result {}

    record NotOver(BookDay day) implements Result {}

    /** Something that may belong to the day has been under way for so long. */
    record StillWriting(Duration waited) implements Result {}
  }

  @Override
  public String name() {
    return "close-days";
  }

  @Override
  public void run() {
    closeUpTo(lastOver(clock.instant().minus(GRACE)), Progress.UNSEEN);
  }

  /**
   * @param upTo the last day to be closed; else the last one that is over
   */
  public Result handle(Optional<LocalDate> upTo) {
    return handle(upTo, Progress.UNSEEN);
  }

  /**
   * @param upTo the last day to be closed; else the last one that is over
   * @param progress told of days that were closed
   */
  public Result handle(Optional<LocalDate> upTo, Progress progress) {
    Instant now = clock.instant();
    BookDay wanted = upTo.map(day -> BookDay.of(day, zone.id())).orElseGet(() -> lastOver(now));
    return wanted.isOver(now) ? closeUpTo(wanted, progress) : new Result.NotOver(wanted);
  }

  private BookDay lastOver(Instant now) {
    return BookDay.of(LocalDate.ofInstant(now, zone.id()).minusDays(1), zone.id());
  }

  private Result closeUpTo(BookDay upTo, Progress progress) {
    Optional<LocalDate> before = days.last();
    if (before.filter(last -> !last.isBefore(upTo.date())).isPresent()) {
      return new Result.Closed(0, before.get());
    }
    if (!days.awaitWriters(PATIENCE)) {
      return new Result.StillWriting(PATIENCE);
    }
    int closed = 0;
    LocalDate next = before.map(last -> last.plusDays(1)).orElseGet(() -> firstOf(upTo));
    OptionalLong all = OptionalLong.of(next.until(upTo.date(), ChronoUnit.DAYS) + 1);
    for (LocalDate day = next; !day.isAfter(upTo.date()); day = day.plusDays(1)) {
      progress.at(next.until(day, ChronoUnit.DAYS), all);
      if (days.close(BookDay.of(day, zone.id()), clock.instant())) {
        closed++;
      }
    }
    return new Result.Closed(closed, days.last().orElseThrow());
  }

  /** The day of the first entry, where there is one by then. */
  private LocalDate firstOf(BookDay upTo) {
    return days.firstEntry()
        .map(first -> LocalDate.ofInstant(first, zone.id()))
        .filter(first -> first.isBefore(upTo.date()))
        .orElse(upTo.date());
  }
}
