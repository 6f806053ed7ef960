package dev.khata.application.messaging;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Devices in memory. A token belongs to whoever registered it last. */
public final class InMemoryPushTargets implements PushTargets {
  private final Map<UUID, Device> devices = new LinkedHashMap<>();
  private boolean down;

  private record Device(UserId user, String token) {}

  /** Nothing can be looked up any more, or again. */
  public synchronized void goDown(boolean isDown) {
    down = isDown;
  }

  public synchronized UUID register(UserId user, String token) {
    devices.values().removeIf(device -> device.token.equals(token));
    UUID target = Fresh.uuid();
    devices.put(target, new Device(user, token));
    return target;
  }

  @Override
  public synchronized List<UUID> of(UserId user) {
    return devices.entrySet().stream()
        .filter(entry -> entry.getValue().user.equals(user))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized Map<UserId, List<UUID>> ofEach(Set<UserId> users) {
    return devices.entrySet().stream()
        .filter(entry -> users.contains(entry.getValue().user))
        .collect(
            Collectors.groupingBy(
                entry -> entry.getValue().user,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  @Override
  public synchronized Optional<String> token(UUID target) {
    if (down) {
      throw new IllegalStateException("told to be down");
    }
    return Optional.ofNullable(devices.get(target)).map(Device::token);
  }

  @Override
  public synchronized void forget(UUID target, String token) {
    devices.computeIfPresent(target, (id, device) -> device.token.equals(token) ? null : device);
  }
}
