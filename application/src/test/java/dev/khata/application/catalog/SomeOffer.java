package dev.khata.application.catalog;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferPatch;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.Optional;

/** Terms of offers that say only what matters. */
public record SomeOffer(
    String title, OfferTypeId type, boolean special, Availability status, Span dates) {

  /** An active offer without dates that gives nothing. */
  public static SomeOffer titled(String title, OfferTypeId type) {
    return new SomeOffer(title, type, false, Availability.ACTIVE, Span.ALWAYS);
  }

  public SomeOffer beingSpecial() {
    return new SomeOffer(title, type, true, status, dates);
  }

  public SomeOffer inactive() {
    return new SomeOffer(title, type, special, Availability.INACTIVE, dates);
  }

  public SomeOffer from(Instant start) {
    return new SomeOffer(title, type, special, status, new Span(Optional.of(start), dates.to()));
  }

  public SomeOffer until(Instant end) {
    return new SomeOffer(title, type, special, status, new Span(dates.from(), Optional.of(end)));
  }

  public OfferTerms terms() {
    return terms(Optional.empty(), Criteria.NONE, Reward.NONE);
  }

  /** With every term that may be left out: a percentage off and flat cashback, capped. */
  public OfferTerms fullTerms(Unit unit, Instant now) {
    Reward reward =
        new Reward(
            Optional.of(new Portion.Percent(1_250)),
            Optional.of(new Portion.Flat(new Money(2_500, unit))),
            Optional.of(new Money(5_000, unit)));
    return limited(
        terms(
            Optional.of(new Description("For the feast")),
            SomePlan.fullCriteria(unit, now),
            reward),
        new UseLimits(Optional.of(2), Optional.of(UseLimits.MAX)));
  }

  /** The same terms, to be used so often. */
  public static OfferTerms limited(OfferTerms terms, UseLimits limits) {
    return new OfferTerms(
        terms.title(),
        terms.type(),
        terms.special(),
        terms.status(),
        terms.dates(),
        terms.description(),
        terms.criteria(),
        terms.reward(),
        limits);
  }

  /** That gives this and nothing else. */
  public OfferTerms giving(Reward reward) {
    return terms(Optional.empty(), Criteria.NONE, reward);
  }

  private OfferTerms terms(Optional<Description> description, Criteria criteria, Reward reward) {
    return new OfferTerms(
        new Label(title),
        type,
        special,
        status,
        dates,
        description,
        criteria,
        reward,
        UseLimits.NONE);
  }

  /** An edit of the title alone. */
  public static OfferPatch retitled(String title) {
    return edit(Patch.to(new Label(title)), Patch.keep(), Patch.keep());
  }

  /** An edit of the type alone. */
  public static OfferPatch nowOf(OfferTypeId type) {
    return edit(Patch.keep(), Patch.to(type), Patch.keep());
  }

  /** An edit of the end alone. */
  public static OfferPatch ending(Optional<Instant> end) {
    return edit(Patch.keep(), Patch.keep(), Patch.to(end));
  }

  private static OfferPatch edit(
      Patch<Label> title, Patch<OfferTypeId> type, Patch<Optional<Instant>> end) {
    return new OfferPatch(
        title,
        type,
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        end,
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep());
  }
}
