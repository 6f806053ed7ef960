package dev.khata.http.chargeghar;

import dev.khata.domain.wallet.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints amounts as ChargeGhar's apps expect them: as text, with two decimals at least. */
public final class Amounts {
  private static final int DECIMALS = 2;

  private Amounts() {}

  public static String of(Money money) {
    BigDecimal amount = money.amount();
    return amount
        .setScale(Math.max(DECIMALS, amount.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
