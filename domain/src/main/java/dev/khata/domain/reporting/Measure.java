package dev.khata.domain.reporting;

/** What a figure of analytics is. */
public sealed interface Measure {

  /** What all analytics mean by the same. */
  enum Simple implements Measure {
    /** How many: a {@code Long}. */
    COUNT,
    /** An amount in the one currency there is: a {@code BigDecimal} with all its decimals. */
    MONEY,
    /** A mean, or a part of a hundred: a {@code BigDecimal} with two decimals. */
    RATIO,
    /** A number by which something is known: a {@code Long}. */
    ID,
    /** A {@code String}. */
    TEXT,
    /** A number in E.164, a {@code String}. */
    PHONE,
    /** An {@code Instant}. */
    MOMENT,
    /** A {@code LocalDate} of the zone. */
    DAY
  }

  /** One of a closed list of values. */
  record Choice(Class<? extends Enum<?>> values) implements Measure {}
}
