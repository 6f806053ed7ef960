package dev.khata.application.autopay;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.NewMandate;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Mandates and their due instants in memory. */
public final class InMemoryMandates implements Mandates, Occurrences {
  private final NavigableMap<Long, Mandate> rows = new TreeMap<>();
  private final Map<MandateId, Instant> written = new HashMap<>();
  private final Map<MandateId, NavigableMap<Instant, Occurrence>> occurrences = new HashMap<>();

  @Override
  public synchronized Page<Mandate> page(Query<Filter, Sort> query) {
    Comparator<Mandate> by =
        switch (query.order().by()) {
          case ID -> Comparator.comparing(mandate -> mandate.id().value());
          case CREATED_AT -> Comparator.comparing(Mandate::createdAt);
          case NEXT_DUE -> Comparator.comparing(mandate -> next(mandate).orElse(Instant.MAX));
          case STATUS -> Comparator.comparing(mandate -> status(mandate).orElseThrow().name());
        };
    return Paging.page(
        rows.values(),
        mandate -> passes(mandate, query.filter()),
        by.thenComparing(mandate -> mandate.id().value()),
        query.order(),
        query.window());
  }

  private static boolean passes(Mandate mandate, Filter filter) {
    return isShown(mandate)
        && filter.payer().map(mandate.payer()::equals).orElse(true)
        && filter.status().map(Optional::of).map(status(mandate)::equals).orElse(true)
        && filter.tag().map(mandate.tag()::equals).orElse(true)
        && filter.line().map(Optional::of).map(mandate.line()::equals).orElse(true);
  }

  private static boolean isShown(Mandate mandate) {
    return status(mandate).isPresent();
  }

  private static Optional<MandateStatus> status(Mandate mandate) {
    return MandateStatus.of(mandate.state());
  }

  private static Optional<Instant> next(Mandate mandate) {
    return mandate.state() instanceof MandateState.Enabled enabled
        ? Optional.of(enabled.next().at())
        : Optional.empty();
  }

  @Override
  public synchronized Optional<Mandate> find(MandateId id, UserId payer) {
    return Optional.ofNullable(rows.get(id.value()))
        .filter(InMemoryMandates::isShown)
        .filter(mandate -> mandate.payer().equals(payer));
  }

  @Override
  public Optional<Mandate> lock(MandateId id, UserId payer) {
    return find(id, payer);
  }

  @Override
  public synchronized List<Mandate> lockAll(UserId payer) {
    return of(payer).toList();
  }

  private Stream<Mandate> of(UserId payer) {
    return rows.values().stream()
        .filter(InMemoryMandates::isShown)
        .filter(mandate -> mandate.payer().equals(payer));
  }

  @Override
  public synchronized int count(UserId payer) {
    return (int) of(payer).count();
  }

  @Override
  public synchronized Mandate add(NewMandate added) {
    Mandate mandate = added.as(new MandateId(rows.size() + 1L));
    rows.put(mandate.id().value(), mandate);
    return mandate;
  }

  @Override
  public synchronized void save(MandateChange change, Instant at) {
    MandateId id = change.mandate().id();
    change.decided().forEach(this::write);
    rows.replace(id.value(), change.mandate());
    written.put(id, at);
  }

  private void write(Occurrence decided) {
    Occurrence before = decided(decided.mandate()).put(decided.due(), decided);
    if (before != null && before.retry().isEmpty()) {
      throw new IllegalStateException("decided already: " + before);
    }
  }

  private NavigableMap<Instant, Occurrence> decided(MandateId mandate) {
    return occurrences.computeIfAbsent(mandate, id -> new TreeMap<>());
  }

  @Override
  public synchronized int eraseLines(Instant removedUntil) {
    List<Mandate> due =
        rows.values().stream()
            .filter(mandate -> !isShown(mandate) && mandate.line().isPresent())
            .filter(mandate -> !written.get(mandate.id()).isAfter(removedUntil))
            .toList();
    due.forEach(mandate -> rows.put(mandate.id().value(), mandate.withoutLine()));
    return due.size();
  }

  @Override
  public synchronized Page<Occurrence> page(MandateId mandate, Window window) {
    return Paging.page(
        decided(mandate).values(),
        occurrence -> true,
        Comparator.comparing(Occurrence::due),
        Order.down(Sort.ID),
        window);
  }

  @Override
  public synchronized Optional<Occurrence> open(MandateId mandate) {
    return decided(mandate).values().stream()
        .filter(occurrence -> occurrence.retry().isPresent())
        .findFirst();
  }

  @Override
  public synchronized Map<MandateId, Occurrence> open(UserId payer) {
    Map<MandateId, Occurrence> open = new HashMap<>();
    of(payer).map(Mandate::id).forEach(id -> open(id).ifPresent(one -> open.put(id, one)));
    return open;
  }
}
