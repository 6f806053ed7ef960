package dev.khata.application.wallet;

import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * What was in an account at an instant, by when postings were recorded: asked again later, it says
 * the same. An instant that is not over yet may still change.
 */
public final class BalanceAsOf {
  private final Balances balances;

  @Inject
  BalanceAsOf(Balances balances) {
    this.balances = balances;
  }

  public Money handle(CustomerAccount account, Instant instant) {
    return balances.asOf(account, instant);
  }

  public Turnover handle(SystemAccount account, Instant instant) {
    return balances.asOf(account, instant);
  }
}
