package dev.khata.domain.recharge;

import dev.khata.domain.wallet.Money;

/**
 * How much money may be in a wallet, and come into it through a gateway.
 *
 * @param balance at most
 * @param monthly captures credited to it in a calendar month at most; what else comes in, such as
 *     cashback, rewards, refunds and adjustments, is never refused and doesn't count
 */
public record WalletLimit(Money balance, Money monthly) {

  /** How much may still come in. */
  Money open(Money inWallet, Money thisMonth) {
    return left(balance, inWallet).min(left(monthly, thisMonth));
  }

  private static Money left(Money limit, Money used) {
    return used.isAbove(limit) ? Money.zero(limit.unit()) : limit.minus(used);
  }
}
