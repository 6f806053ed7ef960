package dev.khata.domain.points;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;

/**
 * How a user stands in points.
 *
 * @param current what they have; never below zero, since what can't be taken back is owed
 * @param total all that they ever got, less what went back with money that they had paid; what they
 *     have spent is in it, what they owe is not
 */
public record Points(Money current, Money total) {
  public static final Points NONE = new Points(Money.zero(Unit.POINTS), Money.zero(Unit.POINTS));
}
