package dev.khata.domain.catalog;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/**
 * A reward for purchases that meet its criteria.
 *
 * @param type the one that the terms name
 */
public record Offer(
    OfferId id, OfferType type, OfferTerms terms, UserId createdBy, Instant createdAt) {
  public Offer {
    if (!type.id().equals(terms.type())) {
      throw new IllegalArgumentException("an offer of two types: " + id);
    }
  }

  /** The same offer under those terms, which name that type. */
  public Offer with(OfferTerms newTerms, OfferType newType) {
    return new Offer(id, newType, newTerms, createdBy, createdAt);
  }

  /** Whether it can be used at that moment by purchases that meet its criteria. */
  public boolean runs(Instant at) {
    return terms.status() == Availability.ACTIVE && terms.dates().holds(at);
  }
}
