package dev.khata.application.catalog;

import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Label;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** A catalogue in memory: four stores that refer to each other as the tables of a database do. */
public final class InMemoryCatalog {
  final Map<Long, PlanGroup> groupRows = new ConcurrentSkipListMap<>();
  final Map<Long, Plan> planRows = new ConcurrentSkipListMap<>();
  final Map<Long, OfferType> typeRows = new ConcurrentSkipListMap<>();
  final Map<Long, Offer> offerRows = new ConcurrentSkipListMap<>();
  private final AtomicLong given = new AtomicLong();

  public PlanGroups groups() {
    return new InMemoryPlanGroups(this);
  }

  public Plans plans() {
    return new InMemoryPlans(this);
  }

  public OfferTypes types() {
    return new InMemoryOfferTypes(this);
  }

  public Offers offers() {
    return new InMemoryOffers(this);
  }

  long nextId() {
    return given.incrementAndGet();
  }

  static boolean found(Optional<String> search, Label name) {
    return search.map(Label::key).map(name.key()::contains).orElse(true);
  }

  static <T> boolean passes(Optional<T> filter, T value) {
    return filter.map(value::equals).orElse(true);
  }
}
