package dev.khata.persistence.engagement;

import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.time.InstantSource;

/** Users, their sessions and devices in one database. */
record DevicesHome(
    Devices devices,
    PushTargets targets,
    Users users,
    Sessions sessions,
    Transactions transactions) {

  static DevicesHome in(TestDatabase database, InstantSource clock) {
    return in(database, clock, TestKeys.all());
  }

  static DevicesHome in(TestDatabase database, InstantSource clock, Keys keys) {
    Transactions transactions = database.transactions();
    Ports identity = IdentityPersistence.ports(database.database(), transactions);
    Ports devices = DevicesPersistence.ports(database.database(), keys, clock);
    return new DevicesHome(
        devices.get(Devices.class),
        devices.get(PushTargets.class),
        identity.get(Users.class),
        identity.get(Sessions.class),
        transactions);
  }
}
