package dev.khata.domain.recharge;

import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How much a user does here.
 *
 * @param activePlans that they bought and that run now
 * @param latest when they or their money last moved, in whatever time was asked for
 * @param months one for each that was asked for, in their order
 */
public record Usage(Sum sum, long activePlans, Optional<Instant> latest, List<Month> months) {
  public Usage {
    months = List.copyOf(months);
  }

  /**
   * What succeeded.
   *
   * @param recharges free ones too
   * @param spent on recharges, whatever of it was given back later
   */
  public record Sum(long recharges, Money spent, long topUps) {
    public Sum plus(Sum other) {
      return new Sum(recharges + other.recharges, spent.plus(other.spent), topUps + other.topUps);
    }
  }

  /** The part of the sum that lies in that month. */
  public record Month(YearMonth month, Sum sum) {}
}
