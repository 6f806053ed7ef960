package dev.khata.http.gencharge.catalog;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferPatch;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.CriteriaBody;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.gencharge.Words;
import dev.khata.http.input.Multiline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** What clients send about offers. */
final class OfferBodies {
  private OfferBodies() {}

  record OfferRequest(
      @NotNull Label title,
      @NotNull @Min(1) Long offerTypeId,
      Optional<Boolean> isSpecial,
      Optional<Availability> status,
      Optional<@Size(max = Dates.LONGEST) String> startsAt,
      Optional<@Size(max = Dates.LONGEST) String> endsAt,
      @Multiline Optional<@Size(max = Description.LONGEST) String> description,
      Optional<@Valid CriteriaBody> criteria,
      Optional<@Valid RewardBody> reward,
      Optional<@Min(1) @Max(UseLimits.MAX) Integer> maxPerUser,
      Optional<@Min(1) @Max(UseLimits.MAX) Integer> maxTotal) {
    static final OfferRequest EXAMPLE =
        new OfferRequest(
            new Label("10 percent off for Dashain"),
            3L,
            Optional.of(true),
            Optional.of(Availability.ACTIVE),
            Optional.of("2026-10-10"),
            Optional.of("2026-10-25"),
            Optional.of("On every prepaid plan"),
            Optional.of(CriteriaBody.EXAMPLE),
            Optional.of(RewardBody.EXAMPLE),
            Optional.of(1),
            Optional.of(5_000));

    OfferTerms terms(Amounts amounts) {
      return new OfferTerms(
          title,
          new OfferTypeId(offerTypeId),
          isSpecial.orElse(false),
          status.orElse(Availability.ACTIVE),
          dates(),
          Words.description(description),
          CriteriaBody.read(criteria, amounts),
          RewardBody.read(reward, amounts),
          new UseLimits(maxPerUser, maxTotal));
    }

    private Span dates() {
      return Span.of(start(startsAt), end(endsAt))
          .orElseThrow(() -> invalid(GenchargeErrors.ENDS_BEFORE_START, "ends_at"));
    }
  }

  record OfferChange(
      Patch<Label> title,
      Patch<@Min(1) Long> offerTypeId,
      Patch<Boolean> isSpecial,
      Patch<Availability> status,
      Patch<Optional<@Size(max = Dates.LONGEST) String>> startsAt,
      Patch<Optional<@Size(max = Dates.LONGEST) String>> endsAt,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description,
      Patch<Optional<@Valid CriteriaBody>> criteria,
      Patch<Optional<@Valid RewardBody>> reward,
      Patch<Optional<@Min(1) @Max(UseLimits.MAX) Integer>> maxPerUser,
      Patch<Optional<@Min(1) @Max(UseLimits.MAX) Integer>> maxTotal) {

    OfferPatch edit(Amounts amounts) {
      return new OfferPatch(
          title,
          offerTypeId.map(OfferTypeId::new),
          isSpecial,
          status,
          startsAt.map(OfferBodies::start),
          endsAt.map(OfferBodies::end),
          description.map(Words::description),
          criteria.map(sent -> CriteriaBody.read(sent, amounts)),
          reward.map(sent -> RewardBody.read(sent, amounts)),
          maxPerUser,
          maxTotal);
    }
  }

  private static Optional<Instant> start(Optional<String> text) {
    return text.map(given -> Dates.start(given, "starts_at"));
  }

  private static Optional<Instant> end(Optional<String> text) {
    return text.map(given -> Dates.end(given, "ends_at"));
  }

  record OfferQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      Optional<@Min(1) Long> offerTypeId,
      Optional<Boolean> isSpecial,
      Optional<Availability> status,
      @Valid Paging paging,
      @Valid Sorting.Directed<Offers.Sort> order) {

    Query<Offers.Filter, Offers.Sort> asked() {
      return new Query<>(
          new Offers.Filter(
              search, offerTypeId.map(OfferTypeId::new), isSpecial, status, Optional.empty()),
          order.upwards(Offers.Sort.ID),
          paging.window());
    }
  }
}
