package dev.khata.domain.catalog;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/**
 * A reward for purchases that meet its criteria.
 *
 * @param type the one that the terms name
 * @param version from one, one more with every change; whoever decided on one version can make sure
 *     that it still stands
 */
public record Offer(
    OfferId id,
    OfferType type,
    OfferTerms terms,
    UserId createdBy,
    Instant createdAt,
    long version) {
  public Offer {
    if (!type.id().equals(terms.type())) {
      throw new IllegalArgumentException("an offer of two types: " + id);
    }
  }

  /** The next version, under those terms, which name that type. */
  public Offer with(OfferTerms newTerms, OfferType newType) {
    return new Offer(id, newType, newTerms, createdBy, createdAt, version + 1);
  }

  /** The same version, after its type got another name or description. */
  public Offer showing(OfferType changed) {
    return new Offer(id, changed, terms, createdBy, createdAt, version);
  }

  /** Whether it can be used at that moment by purchases that meet its criteria. */
  public boolean runs(Instant at) {
    return terms.status() == Availability.ACTIVE && terms.dates().holds(at);
  }
}
