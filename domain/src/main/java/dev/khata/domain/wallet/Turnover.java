package dev.khata.domain.wallet;

import java.math.BigDecimal;

/**
 * All that was ever posted on an account of the house.
 *
 * @param debits in minor units
 * @param credits in minor units
 */
public record Turnover(BigDecimal debits, BigDecimal credits, Unit unit) {

  /** The balance in the unit, below zero when the account stands on its other side. */
  public BigDecimal balance(Side grows) {
    BigDecimal minor =
        switch (grows) {
          case DEBIT -> debits.subtract(credits);
          case CREDIT -> credits.subtract(debits);
        };
    return minor.movePointLeft(unit.scale()).setScale(unit.scale());
  }
}
