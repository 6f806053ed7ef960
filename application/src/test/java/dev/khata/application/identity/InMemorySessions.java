package dev.khata.application.identity;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Rotation;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sessions in memory; users and locks are read from their own stores each time. */
public final class InMemorySessions implements Sessions {
  private final Users users;
  private final LoginAttempts tries;
  private final Map<UUID, Row> rows = new LinkedHashMap<>();
  private final Map<UUID, Spendable> tokens = new LinkedHashMap<>();

  private record Ending(Session.End why, Instant at) {}

  private record Row(Session session, Optional<Ending> ending) {}

  private record Spending(Instant at, UUID successor) {}

  private record Spendable(RefreshToken token, Optional<Spending> spending) {}

  public InMemorySessions(Users users, LoginAttempts tries) {
    this.users = users;
    this.tries = tries;
  }

  @Override
  public synchronized void open(Session session, RefreshToken first) {
    rows.put(session.id(), new Row(session, Optional.empty()));
    tokens.put(first.jti(), new Spendable(first, Optional.empty()));
  }

  @Override
  public synchronized Optional<Caller> caller(UUID session, Contract contract, Instant now) {
    return row(session, contract)
        .filter(row -> row.ending.isEmpty())
        .flatMap(row -> caller(row.session, now));
  }

  @Override
  public synchronized Page<Live> live(UserId user, int max, Instant now) {
    List<Live> all =
        rows.values().stream()
            .filter(row -> row.session.user().equals(user) && row.ending.isEmpty())
            .flatMap(row -> live(row.session, now).stream())
            .sorted(
                Comparator.comparing(Live::lastActive)
                    .thenComparing(live -> live.session().id().toString())
                    .reversed())
            .toList();
    return new Page<>(all.stream().limit(max).toList(), all.size());
  }

  @Override
  public synchronized Map<UserId, Instant> lastLogins(Collection<UserId> users) {
    return rows.values().stream()
        .map(row -> row.session)
        .filter(session -> users.contains(session.user()))
        .collect(
            Collectors.toMap(
                Session::user, Session::startedAt, BinaryOperator.maxBy(Instant::compareTo)));
  }

  private Optional<Live> live(Session session, Instant now) {
    return tokens.values().stream()
        .filter(found -> found.token.session().equals(session.id()) && found.spending.isEmpty())
        .map(Spendable::token)
        .filter(token -> token.expiresAt().isAfter(now))
        .map(
            token ->
                new Live(
                    session,
                    token.issuedAt().isAfter(session.startedAt())
                        ? token.issuedAt()
                        : session.startedAt()))
        .findFirst();
  }

  private Optional<Caller> caller(Session session, Instant now) {
    return users
        .find(session.user())
        .map(user -> new Caller(user, session, lockedUntil(user, now)));
  }

  private Optional<Instant> lockedUntil(User user, Instant now) {
    return tries.lockedUntil(new LockoutKey.Known(user.id()), now);
  }

  @Override
  public synchronized Optional<Refreshable> refreshable(UUID jti, Contract contract, Instant now) {
    return Optional.ofNullable(tokens.get(jti))
        .flatMap(
            found ->
                row(found.token.session(), contract).flatMap(row -> refreshable(found, row, now)));
  }

  private Optional<Refreshable> refreshable(Spendable found, Row row, Instant now) {
    Optional<Spendable> successor =
        found.spending.map(spending -> tokens.get(spending.successor()));
    return caller(row.session, now)
        .map(
            caller ->
                new Refreshable(
                    new Rotation.Standing(
                        found.token,
                        row.ending.isEmpty(),
                        found.spending.map(Spending::at),
                        successor.map(Spendable::token),
                        successor.filter(s -> s.spending.isPresent()).isPresent()),
                    caller));
  }

  @Override
  public synchronized boolean rotate(UUID spent, RefreshToken successor, Instant now) {
    Optional<Spendable> spendable =
        Optional.ofNullable(tokens.get(spent))
            .filter(found -> found.spending.isEmpty())
            .filter(found -> isLive(found.token.session()));
    spendable.ifPresent(
        found -> {
          Spending spending = new Spending(now, successor.jti());
          tokens.put(spent, new Spendable(found.token, Optional.of(spending)));
          tokens.put(successor.jti(), new Spendable(successor, Optional.empty()));
        });
    return spendable.isPresent();
  }

  @Override
  public synchronized boolean end(UUID session, Session.End why, Instant at) {
    boolean live = isLive(session);
    if (live) {
      rows.computeIfPresent(
          session, (id, row) -> new Row(row.session, Optional.of(new Ending(why, at))));
    }
    return live;
  }

  @Override
  public synchronized boolean endOwn(UUID session, UserId owner, Session.End why, Instant at) {
    return sessionOf(session).filter(s -> s.user().equals(owner)).isPresent()
        && end(session, why, at);
  }

  @Override
  public synchronized boolean endByToken(UUID jti, UserId owner, Session.End why, Instant at) {
    return Optional.ofNullable(tokens.get(jti))
        .map(found -> found.token.session())
        .filter(id -> sessionOf(id).filter(s -> s.user().equals(owner)).isPresent())
        .map(id -> end(id, why, at))
        .orElse(false);
  }

  @Override
  public synchronized int endAll(UserId user, Session.End why, Instant at) {
    return end(session -> session.user().equals(user), why, at);
  }

  @Override
  public synchronized int endOthers(Session kept, Session.End why, Instant at) {
    return end(
        session -> session.user().equals(kept.user()) && !session.id().equals(kept.id()), why, at);
  }

  private int end(Predicate<Session> which, Session.End why, Instant at) {
    return (int)
        rows.values().stream()
            .map(row -> row.session)
            .filter(which)
            .map(Session::id)
            .toList()
            .stream()
            .filter(id -> end(id, why, at))
            .count();
  }

  @Override
  public synchronized int purge(Instant before) {
    int all = rows.size();
    rows.values().removeIf(row -> endedBefore(row, before) || isStale(row, before));
    tokens.values().removeIf(found -> !rows.containsKey(found.token.session()));
    tokens
        .values()
        .removeIf(found -> found.spending.isPresent() && found.token.expiresAt().isBefore(before));
    return all - rows.size();
  }

  private static boolean endedBefore(Row row, Instant before) {
    return row.ending.filter(ending -> ending.at().isBefore(before)).isPresent();
  }

  private boolean isStale(Row row, Instant before) {
    return tokens.values().stream()
        .filter(found -> found.token.session().equals(row.session.id()))
        .allMatch(found -> found.token.expiresAt().isBefore(before));
  }

  /** Why a session ended; empty while it is live. */
  public synchronized Optional<Session.End> endOf(UUID session) {
    return Optional.ofNullable(rows.get(session)).flatMap(row -> row.ending).map(Ending::why);
  }

  /** Whether it has not ended, and can still be refreshed. */
  public synchronized boolean goesOn(UUID session, Instant now) {
    return isLive(session)
        && tokens.values().stream()
            .filter(found -> found.token.session().equals(session))
            .anyMatch(found -> found.spending.isEmpty() && found.token.expiresAt().isAfter(now));
  }

  /** Whether it was not removed yet. */
  public synchronized boolean isKept(UUID session) {
    return rows.containsKey(session);
  }

  private boolean isLive(UUID session) {
    return Optional.ofNullable(rows.get(session)).filter(row -> row.ending.isEmpty()).isPresent();
  }

  private Optional<Session> sessionOf(UUID id) {
    return Optional.ofNullable(rows.get(id)).map(row -> row.session);
  }

  private Optional<Row> row(UUID id, Contract contract) {
    return Optional.ofNullable(rows.get(id)).filter(row -> row.session.contract() == contract);
  }
}
