package dev.khata.application.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryOfferTypes implements OfferTypes {
  private final InMemoryCatalog catalog;

  InMemoryOfferTypes(InMemoryCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<OfferType> find(OfferTypeId id) {
    return Optional.ofNullable(catalog.typeRows.get(id.value()));
  }

  @Override
  public Optional<OfferType> lock(OfferTypeId id) {
    return find(id);
  }

  @Override
  public Optional<OfferType> lockAgainstDeletion(OfferTypeId id) {
    return find(id);
  }

  @Override
  public Page<OfferType> page(Query query) {
    return Paging.page(
        catalog.typeRows.values(),
        type -> InMemoryCatalog.found(query.search(), type.name()),
        sort(query.order().by()),
        query.order(),
        query.window());
  }

  private static Comparator<OfferType> sort(Sort by) {
    Comparator<OfferType> id = comparingLong(type -> type.id().value());
    return switch (by) {
      case ID -> id;
      case NAME -> comparing((OfferType type) -> type.name().key()).thenComparing(id);
    };
  }

  @Override
  public synchronized Optional<OfferType> add(Label name, Optional<Description> description) {
    OfferType type = new OfferType(new OfferTypeId(catalog.nextId()), name, description);
    return update(type) ? Optional.of(type) : Optional.empty();
  }

  @Override
  public boolean update(OfferType type) {
    boolean taken =
        catalog.typeRows.values().stream()
            .anyMatch(
                other ->
                    other.name().key().equals(type.name().key()) && !other.id().equals(type.id()));
    if (!taken) {
      catalog.typeRows.put(type.id().value(), type);
      catalog.offerRows.replaceAll(
          (id, offer) -> offer.type().id().equals(type.id()) ? offer.showing(type) : offer);
    }
    return !taken;
  }

  @Override
  public Deletion delete(OfferTypeId id) {
    boolean used =
        catalog.offerRows.values().stream().anyMatch(offer -> offer.type().id().equals(id));
    if (used) {
      return Deletion.NOT_EMPTY;
    }
    return catalog.typeRows.remove(id.value()) == null ? Deletion.UNKNOWN : Deletion.DELETED;
  }
}
