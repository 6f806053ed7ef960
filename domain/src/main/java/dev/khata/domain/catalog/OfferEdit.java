package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Edit;
import java.time.Instant;
import java.util.Optional;

/** Changes to the terms of an offer, field by field. */
public record OfferEdit(
    Edit<Label> title,
    Edit<OfferTypeId> type,
    Edit<Boolean> special,
    Edit<Availability> status,
    Edit<Optional<Instant>> startsAt,
    Edit<Optional<Instant>> endsAt,
    Edit<Optional<Description>> description,
    Edit<Criteria> criteria,
    Edit<Reward> reward,
    Edit<Optional<Integer>> maxPerUser,
    Edit<Optional<Integer>> maxInAll) {

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
