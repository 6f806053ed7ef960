package dev.khata.domain.wallet.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day of the books; it has 23 or 25 hours where clocks are changed.
 *
 * @param ends the first instant after it
 */
public record BookDay(LocalDate date, Instant begins, Instant ends) {

  public static BookDay of(LocalDate date, ZoneId zone) {
    return new BookDay(
        date, date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(ends);
  }
}
