package dev.khata.application.catalog;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferPatch;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes, shows, changes and deletes offers. */
public final class ManageOffers {
  private final Offers offers;
  private final OfferTypes types;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ManageOffers(
      Offers offers,
      OfferTypes types,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.offers = offers;
    this.types = types;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public sealed interface Saving {
    record Saved(Offer offer) implements Saving {}

    /** There is no such offer, no type such as it names, or it would end before it starts. */
    record Refused(CatalogRefusal reason) implements Saving {}
  }

  public Optional<Offer> find(OfferId id) {
    return offers.find(id);
  }

  /** Empty for one that is inactive or outside its dates too. */
  public Optional<Offer> findRunning(OfferId id) {
    return offers.find(id).filter(offer -> offer.runs(clock.instant()));
  }

  public Page<Offer> page(Query<Offers.Filter, Offers.Sort> query) {
    return offers.page(query);
  }

  /** Those among the ones asked for that are active and now within their dates. */
  public Page<Offer> running(Query<Offers.Filter, Offers.Sort> query) {
    Offers.Filter asked = query.filter();
    if (asked.status().equals(Optional.of(Availability.INACTIVE))) {
      return Page.empty();
    }
    return offers.page(
        new Query<>(
            new Offers.Filter(
                asked.search(),
                asked.type(),
                asked.special(),
                Optional.of(Availability.ACTIVE),
                Optional.of(clock.instant())),
            query.order(),
            query.window()));
  }

  public Saving create(OfferTerms terms, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            types
                .lockAgainstDeletion(terms.type())
                .map(type -> add(terms, type, by))
                .orElseGet(this::noType));
  }

  private Saving add(OfferTerms terms, OfferType type, Actor.Person by) {
    Instant now = clock.instant();
    Offer offer = offers.add(terms, type, by.user(), now);
    audit.append(by.did(CatalogAction.OFFER_CREATED, now));
    return new Saving.Saved(offer);
  }

  public Saving edit(OfferId id, OfferPatch edit, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            offers
                .lock(id)
                .map(offer -> edit(offer, edit, by))
                .orElseGet(() -> new Saving.Refused(CatalogRefusal.NOT_FOUND)));
  }

  private Saving edit(Offer offer, OfferPatch edit, Actor.Person by) {
    Optional<OfferTerms> terms = edit.of(offer.terms());
    if (terms.isEmpty()) {
      return new Saving.Refused(CatalogRefusal.ENDS_BEFORE_START);
    }
    return types
        .lockAgainstDeletion(terms.get().type())
        .map(type -> save(offer.with(terms.get(), type), by))
        .orElseGet(this::noType);
  }

  private Saving save(Offer offer, Actor.Person by) {
    offers.update(offer);
    audit.append(by.did(CatalogAction.OFFER_CHANGED, clock.instant()));
    return new Saving.Saved(offer);
  }

  private Saving noType() {
    return new Saving.Refused(CatalogRefusal.UNKNOWN_OFFER_TYPE);
  }

  /** Deletes an offer; the refusal if it isn't deleted. Purchases keep what it gave them. */
  public Optional<CatalogRefusal> delete(OfferId id, Actor.Person by) {
    return transactions.inTransaction(
        () -> {
          if (!offers.delete(id)) {
            return Optional.of(CatalogRefusal.NOT_FOUND);
          }
          audit.append(by.did(CatalogAction.OFFER_DELETED, clock.instant()));
          return Optional.empty();
        });
  }
}
