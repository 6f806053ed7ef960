package dev.khata.application.recharge;

import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.KycLevels;
import dev.khata.domain.recharge.MoneyIn;
import dev.khata.domain.recharge.WalletLimits;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** How much money may still come into a wallet through a gateway. */
public final class WalletRoom {
  private final WalletLimits limits;
  private final KycLevels levels;
  private final MoneyIn moneyIn;
  private final Balances balances;
  private final Users users;

  @Inject
  WalletRoom(
      WalletLimits limits, KycLevels levels, MoneyIn moneyIn, Balances balances, Users users) {
    this.limits = limits;
    this.levels = levels;
    this.moneyIn = moneyIn;
    this.balances = balances;
    this.users = users;
  }

  /** Why that much may not come in: so much may; empty where it may. */
  Optional<Money> exceeded(UserId user, Money amount, Instant now) {
    if (limits.areOff()) {
      return Optional.empty();
    }
    Money wallet = balances.of(CustomerAccount.wallet(user)).total();
    Money thisMonth = moneyIn.since(user, limits.monthOf(now));
    return limits.open(levels.of(user), wallet, thisMonth).filter(amount::isAbove);
  }

  /**
   * The same, within a transaction until whose end nothing else of that user's comes in: of two
   * payments at once the second one sees the first.
   */
  boolean takes(UserId user, Money amount, Instant now) {
    if (limits.areOff()) {
      return true;
    }
    users.lock(user);
    return exceeded(user, amount, now).isEmpty();
  }
}
