package dev.khata.domain.catalog;

import dev.khata.domain.wallet.Money;
import java.util.Optional;

/**
 * What an offer gives: a discount on the price, cashback of what is then paid, or both.
 *
 * @param max neither the discount nor the cashback is more than this
 */
public record Reward(Optional<Portion> discount, Optional<Portion> cashback, Optional<Money> max) {
  /** Gives nothing. */
  public static final Reward NONE =
      new Reward(Optional.empty(), Optional.empty(), Optional.empty());

  public Reward {
    if (max.filter(Money::isZero).isPresent()) {
      throw new IllegalArgumentException("a reward of at most nothing");
    }
  }

  /**
   * What a purchase at that price comes to. The discount is a portion of the price, the cashback
   * one of what remains to be paid, so that no purchase gives back more than it takes.
   */
  public Deal on(Money price) {
    Money off = portion(discount, price);
    Money back = portion(cashback, price.minus(off));
    return new Deal(price, off, back);
  }

  private Money portion(Optional<Portion> portion, Money whole) {
    Money part = portion.map(p -> p.of(whole)).orElse(Money.zero(whole.unit()));
    return max.map(part::min).orElse(part);
  }
}
