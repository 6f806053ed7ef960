package dev.khata.http.chargeghar;

import dev.khata.domain.kernel.PlainText;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Reads days, which no time of day and no zone can move, as none may stand beside them. */
public final class Dates {
  /** Characters of a date at most. */
  public static final int LONGEST = 40;

  private static final LocalDate FIRST = LocalDate.parse("1890-01-01");
  private static final LocalDate LAST = LocalDate.parse("9999-12-31");

  private Dates() {}

  /** ISO 8601, with a year of four digits, in which somebody may have been born who lives. */
  public static LocalDate date(String typed, String field) {
    try {
      LocalDate date = LocalDate.parse(PlainText.trim(typed), DateTimeFormatter.ISO_LOCAL_DATE);
      if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
        return date;
      }
    } catch (DateTimeException e) {
      // Said below, as of other years.
    }
    throw FaultException.invalid(field, new Problem.BadFormat("date"));
  }
}
