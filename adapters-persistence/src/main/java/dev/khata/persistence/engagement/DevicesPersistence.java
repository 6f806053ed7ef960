package dev.khata.persistence.engagement;

import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import java.time.InstantSource;

/** The ports of devices and of pushing to them, kept in one database. */
public final class DevicesPersistence {
  private DevicesPersistence() {}

  /**
   * @param clock tells which sessions can still be refreshed
   */
  public static Ports ports(Database database, Keys keys, InstantSource clock) {
    StoredToken tokens = new StoredToken(keys.personal());
    return Ports.none()
        .with(Devices.class, new JooqDevices(database, tokens))
        .with(PushTargets.class, new JooqPushTargets(database, tokens, clock))
        .with(Broadcasts.class, new JooqBroadcasts(database));
  }
}
