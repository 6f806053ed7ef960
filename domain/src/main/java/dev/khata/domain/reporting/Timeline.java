package dev.khata.domain.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came on each day of the last year; days without anything are left out.
 *
 * @param today which is not over yet
 * @param none no money, with the decimals of the currency
 */
public record Timeline(LocalDate today, NavigableMap<LocalDate, Sum> days, BigDecimal none) {
  private static final int PERCENT_DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Timeline {
    days = new TreeMap<>(days);
  }

  /** How many, and how much they come to. */
  public record Sum(long count, BigDecimal amount) {
    Sum plus(Sum other) {
      return new Sum(Math.addExact(count, other.count), amount.add(other.amount));
    }
  }

  Sum of(Period period) {
    return between(period.from(today), period.to(today));
  }

  /** Both days included. */
  Sum between(LocalDate from, LocalDate to) {
    return days.subMap(from, true, to, true).values().stream().reduce(new Sum(0, none), Sum::plus);
  }

  /** By how many percent the last whole days outdid as many before; empty where those had none. */
  Optional<BigDecimal> growth(int length) {
    long now = between(today.minusDays(length), today.minusDays(1)).count();
    long before = between(today.minusDays(2L * length), today.minusDays(length + 1L)).count();
    return before == 0 ? Optional.empty() : Optional.of(percent(now - before, before));
  }

  static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), PERCENT_DECIMALS, RoundingMode.HALF_UP);
  }
}
