package dev.khata.domain.reporting;

/** What the cells of a column hold. */
public sealed interface Kind {

  /** What every report means by the same. */
  enum Simple implements Kind {
    /** A number by which a row is known: a {@code Long}. */
    ID,
    /** By which a session is known: a {@code UUID}. */
    UUID,
    /** How many: an {@code Integer}. */
    COUNT,
    /** How much, in the unit that the column names: a {@code BigDecimal}. */
    QUANTITY,
    /** A {@code String} as somebody gave it. */
    TEXT,
    /** A name or address as it is compared, whatever its case; for filters and sorting alone. */
    FOLDED,
    /** A number in E.164, a {@code String}. */
    PHONE,
    /** An amount in the one currency there is: a {@code BigDecimal} with all its decimals. */
    MONEY,
    /** An {@code Instant}. */
    MOMENT,
    /** A {@code Boolean}. */
    FLAG,
    /** An object as the text of its JSON, a {@code String}. */
    OBJECT
  }

  /** One of a closed list of values. */
  record Choice(Class<? extends Enum<?>> values) implements Kind {}

  /** Some of a closed list of values; a filter finds whatever has one of those it names. */
  record Choices(Class<? extends Enum<?>> values) implements Kind {}
}
