package dev.khata.domain.catalog;

import dev.khata.domain.wallet.Money;

/**
 * What a purchase comes to.
 *
 * @param discount at most the price
 * @param cashback credited to the wallet of the payer afterwards; at most what they paid
 */
public record Deal(Money price, Money discount, Money cashback) {
  public Deal {
    if (discount.isAbove(price) || cashback.isAbove(price.minus(discount))) {
      throw new IllegalArgumentException("a deal that gives more than it takes");
    }
  }

  /** Without an offer. */
  public static Deal plain(Money price) {
    return new Deal(price, Money.zero(price.unit()), Money.zero(price.unit()));
  }

  /** What the payer pays: the price less the discount. */
  public Money payable() {
    return price.minus(discount);
  }
}
