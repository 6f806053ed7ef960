package dev.khata.domain.wallet;

/**
 * Up to which amounts one admin is enough; above them a second one approves.
 *
 * @param money in the currency of the deployment
 * @param points in points
 */
public record AdjustmentLimits(Money money, Money points) {
  public AdjustmentLimits {
    if (money.unit().isPoints() || !points.unit().isPoints()) {
      throw new IllegalArgumentException("limits in " + money.unit() + " and " + points.unit());
    }
  }

  public boolean needSecondAdmin(Money amount) {
    return amount.isAbove(amount.unit().isPoints() ? points : money);
  }
}
