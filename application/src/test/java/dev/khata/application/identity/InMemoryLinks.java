package dev.khata.application.identity;

import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory, the used ones too: they count against how many may be sent. */
public final class InMemoryLinks implements Links {
  private final Map<TokenHash, Row> rows = new LinkedHashMap<>();

  private record Row(Link link, Optional<Instant> usedAt) {
    boolean isAlive(Instant now) {
      return usedAt.isEmpty() && now.isBefore(link.expiresAt());
    }

    Row used(Instant at) {
      return new Row(link, Optional.of(at));
    }

    boolean endedBefore(Instant before) {
      return usedAt.orElse(link.expiresAt()).isBefore(before) || link.expiresAt().isBefore(before);
    }
  }

  @Override
  public synchronized void add(Link link) {
    rows.put(link.hash(), new Row(link, Optional.empty()));
  }

  @Override
  public synchronized Optional<Link> find(TokenHash hash, Link.Kind kind, Instant now) {
    return alive(hash, now)
        .map(Row::link)
        .filter(link -> link.kind() == kind && link.user().isPresent());
  }

  @Override
  public synchronized boolean consume(TokenHash hash, Instant now) {
    Optional<Row> alive = alive(hash, now);
    alive.ifPresent(row -> rows.put(hash, row.used(now)));
    return alive.isPresent();
  }

  @Override
  public synchronized boolean anyOpen(UserId user, Link.Kind kind, Instant sentBy, Instant now) {
    return rows.values().stream()
        .filter(row -> row.isAlive(now))
        .map(Row::link)
        .filter(link -> link.kind() == kind && !link.issuedAt().isAfter(sentBy))
        .anyMatch(link -> link.user().filter(user::equals).isPresent());
  }

  @Override
  public synchronized void voidAll(UserId user, Link.Kind kind, Instant now) {
    rows.replaceAll(
        (hash, row) ->
            row.usedAt.isEmpty()
                    && row.link.kind() == kind
                    && row.link.user().filter(user::equals).isPresent()
                ? row.used(now)
                : row);
  }

  @Override
  public synchronized int countSince(EmailAddress address, Link.Kind kind, Instant since) {
    return (int)
        rows.values().stream()
            .map(Row::link)
            .filter(link -> link.kind() == kind)
            .filter(link -> link.address().key().equals(address.key()))
            .filter(link -> !link.issuedAt().isBefore(since))
            .count();
  }

  @Override
  public synchronized int purge(Instant before) {
    int all = rows.size();
    rows.values().removeIf(row -> row.endedBefore(before));
    return all - rows.size();
  }

  private Optional<Row> alive(TokenHash hash, Instant now) {
    return Optional.ofNullable(rows.get(hash)).filter(row -> row.isAlive(now));
  }
}
