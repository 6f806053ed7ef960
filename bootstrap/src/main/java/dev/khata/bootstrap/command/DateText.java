package dev.khata.bootstrap.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date that the database has, too. */
final class DateText implements ITypeConverter<LocalDate> {
  private static final int EARLIEST_YEAR = 1900;

  @Override
  public LocalDate convert(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= 9999) {
        return date;
      }
      throw refusal(text);
    } catch (DateTimeParseException e) {
      throw refusal(text);
    }
  }

  private static TypeConversionException refusal(String text) {
    return new TypeConversionException("expected a date such as 2026-11-30, not " + text);
  }
}
