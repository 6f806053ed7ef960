package dev.khata.domain.catalog;

import dev.khata.domain.wallet.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** A part of an amount. */
public sealed interface Portion {

  /**
   * The part of {@code whole}, never more than the whole. What is not a whole minor unit is
   * dropped: 5 percent of 0.99 is 0.04.
   */
  Money of(Money whole);

  /** A fixed amount above nothing, or the whole where that is less. */
  record Flat(Money amount) implements Portion {
    public Flat {
      if (amount.isZero()) {
        throw new IllegalArgumentException("a portion of nothing");
      }
    }

    @Override
    public Money of(Money whole) {
      return amount.min(whole);
    }
  }

  /** So many hundredths of a percent, from 1 to 10,000. */
  record Percent(int hundredths) implements Portion {
    private static final int WHOLE = 10_000;

    public Percent {
      if (hundredths < 1 || hundredths > WHOLE) {
        throw new IllegalArgumentException("no percentage: " + hundredths + "/100");
      }
    }

    /** Empty unless above 0, at most 100 and of at most two decimals. */
    public static Optional<Percent> parse(BigDecimal percent) {
      if (percent.signum() <= 0
          || percent.compareTo(BigDecimal.valueOf(100)) > 0
          || percent.stripTrailingZeros().scale() > 2) {
        return Optional.empty();
      }
      return Optional.of(new Percent(percent.movePointRight(2).intValueExact()));
    }

    /** As a number from 0.01 to 100. */
    public BigDecimal percent() {
      return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public Money of(Money whole) {
      long minor = whole.minorUnits();
      // In two parts, so that no amount is too great for it.
      long part = minor / WHOLE * hundredths + minor % WHOLE * hundredths / WHOLE;
      return new Money(part, whole.unit());
    }
  }
}
