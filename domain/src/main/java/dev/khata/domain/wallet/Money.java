package dev.khata.domain.wallet;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount in minor units; never negative, since debit or credit carries the direction. */
public record Money(long minorUnits, Unit unit) implements Comparable<Money> {
  public Money {
    if (minorUnits < 0) {
      throw new IllegalArgumentException("negative amount: " + minorUnits + " " + unit);
    }
  }

  public static Money zero(Unit unit) {
    return new Money(0, unit);
  }

  /** The amount, if it is not negative, has no more decimals than the unit and is not too large. */
  public static Optional<Money> exactly(BigDecimal amount, Unit unit) {
    if (amount.signum() < 0) {
      return Optional.empty();
    }
    try {
      BigDecimal minor = amount.movePointRight(unit.scale());
      return Optional.of(new Money(minor.longValueExact(), unit));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** With exactly as many decimals as the unit has. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, unit.scale());
  }

  /**
   * @throws ArithmeticException when the sum is too large
   */
  public Money plus(Money other) {
    requireSameUnit(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), unit);
  }

  /**
   * @throws IllegalArgumentException when the other is the greater one
   */
  public Money minus(Money other) {
    requireSameUnit(other);
    return new Money(minorUnits - other.minorUnits, unit);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  public boolean isAbove(Money other) {
    return compareTo(other) > 0;
  }

  /**
   * @throws IllegalArgumentException when the units differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameUnit(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  private void requireSameUnit(Money other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException(unit + " and " + other.unit + " don't mix");
    }
  }

  @Override
  public String toString() {
    return amount().toPlainString() + " " + unit;
  }
}
