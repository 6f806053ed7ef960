package dev.khata.domain.engagement;

import dev.khata.domain.kernel.Label;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A phone, tablet or browser as its user registered it last. It belongs to the session that
 * registered it.
 *
 * @param id of this user on this device; another user on it gets another one
 * @param isActive whether the user is pushed to on it: its token is known, nobody has registered
 *     that token since on another device, and its session goes on
 * @param lastUsed when it was registered last
 */
public record Device(
    UUID id, DeviceId deviceId, Description description, boolean isActive, Instant lastUsed) {

  /**
   * Devices of one user at most; a further one takes the place of that which was used longest ago.
   */
  public static final int MOST = 20;

  /** What its app tells of a device. */
  public record Description(
      DeviceType type,
      Optional<Label> name,
      Optional<Label> appVersion,
      Optional<Label> osVersion) {}

  /** What an app hands in to have its user pushed to on the device. */
  public record Registration(DeviceId deviceId, PushToken token, Description description) {}
}
