package dev.khata.domain.messaging;

import dev.khata.domain.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The devices on which users want to be notified. An id stands for one user on one device and never
 * for another user: who logs in on somebody else's device gets an id of their own.
 */
public interface PushTargets {

  /** The ids of a user's devices. */
  List<UUID> of(UserId user);

  /** The ids of the devices of each of the users who have any. */
  Map<UserId, List<UUID>> ofEach(Set<UserId> users);

  /**
   * The token by which the vendor reaches the device; empty when that user is not to be reached on
   * it any more.
   */
  Optional<String> token(UUID target);

  /** The vendor says that the token will never work again. */
  void forget(UUID target, String token);
}
