package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import java.time.Instant;
import java.util.Optional;

/**
 * What a purchase has to know of an offer.
 *
 * @param dates when it can be used
 * @param uses so far; counted where there are limits
 */
public record OfferFacts(
    OfferId id,
    long version,
    Availability status,
    Span dates,
    Criteria criteria,
    Reward reward,
    UseLimits limits,
    Uses uses) {

  /** By how many purchases that succeeded it was used: of the payer, and of anybody. */
  public record Uses(long byPayer, long inAll) {
    public static final Uses NONE = new Uses(0, 0);
  }

  boolean runs(Instant at) {
    return status == Availability.ACTIVE && dates.holds(at);
  }

  /** Why it can't be used once more; empty when it can. */
  Optional<PurchaseRefusal> usedUp() {
    if (limits.inAll().filter(max -> uses.inAll() >= max).isPresent()) {
      return Optional.of(new PurchaseRefusal.OfferExhausted());
    }
    return limits
        .perUser()
        .filter(max -> uses.byPayer() >= max)
        .map(max -> new PurchaseRefusal.OfferLimitReached());
  }
}
