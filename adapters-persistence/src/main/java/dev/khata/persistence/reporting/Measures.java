package dev.khata.persistence.reporting;

import dev.khata.domain.reporting.Measure;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What values in the JSON of a view mean.
 *
 * @param currency of all amounts, which stand there in minor units
 */
record Measures(Unit currency) {
  private static final int RATIO_DECIMALS = 2;

  Object value(Measure measure, Object found) {
    return switch (measure) {
      case Measure.Choice(var values) -> constant(values, (String) found);
      case Measure.Simple simple ->
          switch (simple) {
            case COUNT, ID -> ((BigDecimal) found).longValueExact();
            case MONEY -> money((BigDecimal) found);
            case RATIO -> ((BigDecimal) found).setScale(RATIO_DECIMALS, RoundingMode.HALF_UP);
            case TEXT, PHONE -> found;
            case MOMENT -> instant((String) found);
            case DAY -> LocalDate.parse((String) found);
          };
    };
  }

  /** Means have parts of a minor unit. */
  BigDecimal money(BigDecimal minorUnits) {
    return minorUnits
        .movePointLeft(currency.scale())
        .setScale(currency.scale(), RoundingMode.HALF_UP);
  }

  BigDecimal none() {
    return money(BigDecimal.ZERO);
  }

  private static Instant instant(String found) {
    return OffsetDateTime.parse(found).toInstant();
  }

  private static Object constant(Class<? extends Enum<?>> values, String name) {
    for (Enum<?> value : values.getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IllegalStateException("no " + values.getSimpleName() + " is " + name);
  }
}
