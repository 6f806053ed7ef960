package dev.khata.application.violations;

import java.time.format.DateTimeFormatter;

/** Would name the days in the operator's language. */
public final class NamesTimesByDefault {
  public static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("EEE");

  private NamesTimesByDefault() {}
}
