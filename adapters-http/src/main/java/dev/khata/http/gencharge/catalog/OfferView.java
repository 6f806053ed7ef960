package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.http.gencharge.CriteriaBody;
import java.time.Instant;
import java.util.Optional;

/** An offer as clients see it. */
record OfferView(
    long offerId,
    String title,
    long offerTypeId,
    OfferTypeView offerType,
    boolean isSpecial,
    Availability status,
    Optional<Instant> startsAt,
    Optional<Instant> endsAt,
    Optional<String> description,
    Optional<CriteriaBody> criteria,
    Optional<RewardBody> reward,
    Optional<Integer> maxPerUser,
    Optional<Integer> maxTotal,
    long createdBy,
    Instant createdAt) {
  static final OfferView EXAMPLE =
      new OfferView(
          5,
          "10 percent off for Dashain",
          OfferTypeView.EXAMPLE.offerTypeId(),
          OfferTypeView.EXAMPLE,
          true,
          Availability.ACTIVE,
          Optional.of(Instant.parse("2026-10-10T00:00:00Z")),
          Optional.of(Instant.parse("2026-10-25T23:59:59.999999Z")),
          Optional.of("On every prepaid plan"),
          Optional.of(CriteriaBody.EXAMPLE),
          Optional.of(RewardBody.EXAMPLE),
          Optional.of(1),
          Optional.of(5_000),
          42,
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  static OfferView of(Offer offer) {
    OfferTerms terms = offer.terms();
    return new OfferView(
        offer.id().value(),
        terms.title().text(),
        terms.type().value(),
        OfferTypeView.of(offer.type()),
        terms.special(),
        terms.status(),
        terms.dates().from(),
        terms.dates().to(),
        terms.description().map(Description::text),
        CriteriaBody.of(terms.criteria()),
        RewardBody.of(terms.reward()),
        terms.limits().perUser(),
        terms.limits().inAll(),
        offer.createdBy().value(),
        offer.createdAt());
  }
}
