package dev.khata.application.engagement;

import dev.khata.application.identity.InMemorySessions;
import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.DeviceId;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Devices in memory, and the targets of pushes that they are. */
public final class InMemoryDevices implements Devices, PushTargets {
  private static final Comparator<Row> LAST_USED_FIRST =
      Comparator.comparing(Row::lastUsed).thenComparing(Row::id).reversed();

  private final InMemorySessions sessions;
  private final InstantSource clock;
  private final Map<DeviceId, Row> rows = new HashMap<>();

  private record Row(
      UUID id,
      Session session,
      DeviceId deviceId,
      Optional<PushToken> token,
      Device.Description description,
      Instant lastUsed) {

    Row withoutToken() {
      return new Row(id, session, deviceId, Optional.empty(), description, lastUsed);
    }

    boolean has(String text) {
      return token.filter(known -> known.value().equals(text)).isPresent();
    }
  }

  public InMemoryDevices(InMemorySessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public synchronized Device register(
      Session session, UUID id, Registration registration, Instant at) {
    replace(row -> row.has(registration.token().value()) ? row.withoutToken() : row);
    UUID own =
        Optional.ofNullable(rows.get(registration.deviceId()))
            .filter(row -> row.session.user().equals(session.user()))
            .map(Row::id)
            .orElse(id);
    Row row =
        new Row(
            own,
            session,
            registration.deviceId(),
            Optional.of(registration.token()),
            registration.description(),
            at);
    rows.put(registration.deviceId(), row);
    rowsOf(session.user())
        .filter(other -> !other.equals(row))
        .skip(Device.MOST - 1)
        .toList()
        .forEach(other -> rows.remove(other.deviceId));
    return device(row, at);
  }

  private void replace(UnaryOperator<Row> change) {
    rows.replaceAll((id, row) -> change.apply(row));
  }

  @Override
  public synchronized List<Device> of(UserId user, Instant now) {
    return rowsOf(user).map(row -> device(row, now)).toList();
  }

  @Override
  public synchronized int removeAll(UserId user) {
    List<Row> all = rowsOf(user).toList();
    all.forEach(row -> rows.remove(row.deviceId));
    return all.size();
  }

  @Override
  public synchronized List<UUID> of(UserId user) {
    return rowsOf(user).filter(row -> isActive(row, clock.instant())).map(Row::id).toList();
  }

  @Override
  public Map<UserId, List<UUID>> ofEach(Set<UserId> users) {
    return users.stream()
        .filter(user -> !of(user).isEmpty())
        .collect(Collectors.toMap(user -> user, this::of));
  }

  @Override
  public synchronized Optional<String> token(UUID target) {
    return rows.values().stream()
        .filter(row -> row.id.equals(target))
        .filter(row -> isActive(row, clock.instant()))
        .findFirst()
        .flatMap(Row::token)
        .map(PushToken::value);
  }

  @Override
  public synchronized void forget(UUID target, String token) {
    replace(row -> row.id.equals(target) && row.has(token) ? row.withoutToken() : row);
  }

  /** Those behind that one in the order of their ids, active or not, with whose they are. */
  synchronized SortedMap<UUID, UserId> after(Optional<UUID> device) {
    SortedMap<UUID, UserId> all = new TreeMap<>();
    rows.values().forEach(row -> all.put(row.id, row.session.user()));
    return device.map(last -> all.tailMap(last)).orElse(all);
  }

  private Stream<Row> rowsOf(UserId user) {
    return rows.values().stream()
        .filter(row -> row.session.user().equals(user))
        .filter(row -> sessions.isKept(row.session.id()))
        .sorted(LAST_USED_FIRST);
  }

  private boolean isActive(Row row, Instant now) {
    return row.token.isPresent() && sessions.goesOn(row.session.id(), now);
  }

  private Device device(Row row, Instant now) {
    return new Device(row.id, row.deviceId, row.description, isActive(row, now), row.lastUsed);
  }
}
