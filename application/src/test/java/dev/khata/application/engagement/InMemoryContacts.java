package dev.khata.application.engagement;

import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {
  private final Map<HexId, Contact> rows = new LinkedHashMap<>();
  private final Map<HexId, Instant> released = new HashMap<>();

  @Override
  public synchronized boolean isAcknowledged(EmailAddress address, Instant since) {
    return rows.values().stream()
        .filter(Contact::acknowledged)
        .filter(contact -> contact.note().email().key().equals(address.key()))
        .anyMatch(contact -> contact.createdAt().isAfter(since));
  }

  @Override
  public synchronized void add(Contact contact) {
    rows.put(contact.id(), contact);
  }

  @Override
  public synchronized Optional<Contact> lock(HexId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized void update(Contact contact) {
    rows.replace(contact.id(), contact);
  }

  @Override
  public synchronized long each(Filter filter, Order<Sort> order, Consumer<Contact> sink) {
    Comparator<Contact> up =
        Comparator.comparing(Contact::createdAt).thenComparing(contact -> contact.id().digits());
    List<Contact> found =
        rows.values().stream()
            .filter(passes(filter))
            .sorted(order.descending() ? up.reversed() : up)
            .toList();
    found.forEach(sink);
    return found.size();
  }

  private static Predicate<Contact> passes(Filter filter) {
    return contact ->
        filter.created().holds(contact.createdAt())
            && filter
                .email()
                .map(part -> contact.note().email().key().contains(Label.key(part)))
                .orElse(true);
  }

  @Override
  public synchronized int purge(Instant before) {
    int all = rows.size();
    rows.values().removeIf(row -> row.resolvedAt().filter(before::isAfter).isPresent());
    return all - rows.size();
  }

  @Override
  public synchronized void release(EmailAddress address, Instant eraseFrom) {
    rows.values().stream()
        .filter(contact -> contact.note().email().key().equals(address.key()))
        .forEach(contact -> released.put(contact.id(), eraseFrom));
  }

  @Override
  public synchronized int erase(Instant now) {
    int all = rows.size();
    rows.keySet().removeIf(id -> released.containsKey(id) && !released.get(id).isAfter(now));
    return all - rows.size();
  }
}
