package dev.khata.domain.engagement;

import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.identity.Session;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The devices on which users run the app. A device has one user, who registered it last, and a push
 * token one device, on which it was registered last: none is ever reached for two. When a session
 * is removed, so are its devices.
 */
public interface Devices {

  /**
   * Registers a device for the user of a session. It is taken from whoever had it, and its token
   * from every other device. Beyond {@link Device#MOST} the user's longest unused ones are removed.
   * Called in a transaction that has locked the user.
   *
   * @param id that of the device, unless the user has registered it before, whose id stays
   * @return the device as it now is
   */
  Device register(Session session, UUID id, Registration registration, Instant at);

  /** A user's devices, active or not, the last used first. */
  List<Device> of(UserId user, Instant now);

  /** Removes a user's devices; returns how many. */
  int removeAll(UserId user);
}
