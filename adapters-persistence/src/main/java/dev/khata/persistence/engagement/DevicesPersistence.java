package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.DEVICE;

import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.database.SealedRows;
import dev.khata.persistence.jooq.tables.records.DeviceRecord;
import java.time.InstantSource;
import java.util.List;

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

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(
        new SealedRows<>(
            database,
            KeyPurpose.PERSONAL,
            keys.personal(),
            DEVICE.TOKEN_SEALED,
            DEVICE.TOKEN_KEY_ID,
            DeviceRecord::getDeviceId));
  }
}
