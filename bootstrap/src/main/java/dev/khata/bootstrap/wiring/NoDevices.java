package dev.khata.bootstrap.wiring;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** As long as nobody can register a device, there is none to push to. */
final class NoDevices implements PushTargets {
  @Inject
  NoDevices() {}

  @Override
  public List<UUID> of(UserId user) {
    return List.of();
  }

  @Override
  public Map<UserId, List<UUID>> ofEach(Set<UserId> users) {
    return Map.of();
  }

  @Override
  public Optional<String> token(UUID target) {
    return Optional.empty();
  }

  @Override
  public void forget(UUID target, String token) {}
}
