package dev.khata.application.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

final class InMemoryOffers implements Offers {
  private final InMemoryCatalog catalog;

  InMemoryOffers(InMemoryCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<Offer> find(OfferId id) {
    return Optional.ofNullable(catalog.offerRows.get(id.value()));
  }

  @Override
  public Optional<Offer> lock(OfferId id) {
    return find(id);
  }

  @Override
  public Page<Offer> page(Query<Filter, Sort> query) {
    return Paging.page(
        catalog.offerRows.values(),
        offer ->
            InMemoryCatalog.found(query.filter().search(), offer.terms().title())
                && InMemoryCatalog.passes(query.filter().type(), offer.terms().type())
                && InMemoryCatalog.passes(query.filter().special(), offer.terms().special())
                && InMemoryCatalog.passes(query.filter().status(), offer.terms().status())
                && query.filter().within().map(offer.terms().dates()::holds).orElse(true),
        sort(query.order().by()),
        query.order(),
        query.window());
  }

  private static Comparator<Offer> sort(Sort by) {
    return switch (by) {
      case ID -> byId();
      case TITLE -> by(offer -> offer.terms().title().key());
      case STATUS -> by(offer -> offer.terms().status().name());
      case STARTS_AT -> by(offer -> offer.terms().dates().from().orElse(Instant.MIN));
      case ENDS_AT -> by(offer -> offer.terms().dates().to().orElse(Instant.MAX));
      case CREATED_AT -> by(Offer::createdAt);
    };
  }

  private static <C extends Comparable<? super C>> Comparator<Offer> by(Function<Offer, C> field) {
    return comparing(field).thenComparing(byId());
  }

  private static Comparator<Offer> byId() {
    return comparingLong(offer -> offer.id().value());
  }

  @Override
  public Offer add(OfferTerms terms, OfferType type, UserId by, Instant at) {
    Offer offer = new Offer(new OfferId(catalog.nextId()), type, terms, by, at, 1);
    update(offer);
    return offer;
  }

  @Override
  public void update(Offer offer) {
    if (!catalog.typeRows.containsKey(offer.type().id().value())) {
      throw new IllegalStateException("no offer type " + offer.type().id());
    }
    catalog.offerRows.put(offer.id().value(), offer);
  }

  @Override
  public boolean delete(OfferId id) {
    return catalog.offerRows.remove(id.value()) != null;
  }
}
