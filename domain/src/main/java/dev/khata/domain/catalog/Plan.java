package dev.khata.domain.catalog;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/**
 * Something to recharge a line with.
 *
 * @param version from one, one more with every change; whoever decided on one version can make sure
 *     that it still stands
 */
public record Plan(
    PlanId id,
    PlanTerms terms,
    UserId createdBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Whether it can be bought, and so is shown to everybody. */
  public boolean isOnSale() {
    return terms.status() == Availability.ACTIVE;
  }

  /** The next version, under those terms. */
  public Plan with(PlanTerms newTerms, Instant at) {
    return new Plan(id, newTerms, createdBy, createdAt, at, version + 1);
  }
}
