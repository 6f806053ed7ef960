package dev.khata.domain.wallet;

import java.util.Currency;
import java.util.regex.Pattern;

/**
 * What amounts are counted in: the one currency of the deployment, or points.
 *
 * @param code three to twelve capitals; of a currency, its ISO 4217 code
 * @param scale how many decimals an amount has
 */
public record Unit(String code, int scale) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3,12}");
  private static final int MAX_DECIMALS = 6;

  /** Points are given and spent whole, and are no money. */
  public static final Unit POINTS = new Unit("POINTS", 0);

  public Unit {
    if (!CODE.matcher(code).matches() || scale < 0 || scale > MAX_DECIMALS) {
      throw new IllegalArgumentException("not a unit: " + code + " with " + scale + " decimals");
    }
  }

  /**
   * A currency with its own minor unit.
   *
   * @throws IllegalArgumentException when ISO 4217 has no such currency, or one without minor unit
   */
  public static Unit currency(String code) {
    return new Unit(code, Currency.getInstance(code).getDefaultFractionDigits());
  }

  public boolean isPoints() {
    return equals(POINTS);
  }

  @Override
  public String toString() {
    return code;
  }
}
