package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import java.time.Instant;
import java.util.Optional;

/** Changes to the terms of an offer, field by field. */
public record OfferPatch(
    Patch<Label> title,
    Patch<OfferTypeId> type,
    Patch<Boolean> special,
    Patch<Availability> status,
    Patch<Optional<Instant>> startsAt,
    Patch<Optional<Instant>> endsAt,
    Patch<Optional<Description>> description,
    Patch<Criteria> criteria,
    Patch<Reward> reward,
    Patch<Optional<Integer>> maxPerUser,
    Patch<Optional<Integer>> maxInAll) {

  /** Empty when the offer would then end before it starts. */
  public Optional<OfferTerms> of(OfferTerms terms) {
    return Span.of(startsAt.of(terms.dates().from()), endsAt.of(terms.dates().to()))
        .map(
            dates ->
                new OfferTerms(
                    title.of(terms.title()),
                    type.of(terms.type()),
                    special.of(terms.special()),
                    status.of(terms.status()),
                    dates,
                    description.of(terms.description()),
                    criteria.of(terms.criteria()),
                    reward.of(terms.reward()),
                    new UseLimits(
                        maxPerUser.of(terms.limits().perUser()),
                        maxInAll.of(terms.limits().inAll()))));
  }
}
