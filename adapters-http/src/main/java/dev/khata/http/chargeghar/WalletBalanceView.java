package dev.khata.http.chargeghar;

import dev.khata.domain.wallet.Money;

/** What is in a wallet, what is held of it included. */
public record WalletBalanceView(String balance, String currency) {
  public static final WalletBalanceView EXAMPLE = new WalletBalanceView("150.00", "NPR");

  public static WalletBalanceView of(Money money) {
    return new WalletBalanceView(Amounts.of(money), money.unit().code());
  }
}
