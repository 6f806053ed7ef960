package dev.khata.domain.kyc;

import java.time.LocalDate;
import java.time.Month;

/** The day on which somebody was born, in no time zone. */
public record BirthDate(LocalDate day) {
  /** Whoever registers is at least as old. */
  public static final int ADULT = 18;

  /** Nobody is older, in years. */
  public static final int OLDEST = 130;

  /**
   * Whether somebody is {@link #ADULT} on that day, where they live: from the midnight with which
   * the birthday begins. Somebody born on 29 February has it on 1 March where the year has no 29th.
   */
  public boolean isAdult(LocalDate today) {
    return !today.isBefore(birthday(ADULT));
  }

  /** Whether a living person can have been born then. */
  public boolean isPossible(LocalDate today) {
    return !day.isAfter(today) && !day.isBefore(today.minusYears(OLDEST));
  }

  private LocalDate birthday(int years) {
    LocalDate same = day.plusYears(years);
    boolean leapDay = day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29;
    return leapDay && !same.isLeapYear() ? same.plusDays(1) : same;
  }

  @Override
  public String toString() {
    return "BirthDate[…]";
  }
}
