package dev.khata.persistence.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.engagement.BroadcastStores;
import dev.khata.application.engagement.BroadcastSuite;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBroadcastTest extends BroadcastSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Override
  protected BroadcastStores stores(SettableClock clock) {
    Transactions transactions = DATABASE.transactions();
    Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
    Ports devices = DevicesPersistence.ports(DATABASE.database(), TestKeys.all(), clock);
    return new BroadcastStores(
        identity.get(Users.class),
        identity.get(Sessions.class),
        identity.get(Preferences.class),
        devices.get(Devices.class),
        EngagementPersistence.ports(DATABASE.database()).get(Announcements.class),
        devices.get(Broadcasts.class),
        MessagingPersistence.ports(DATABASE.database()).get(Messages.class),
        transactions);
  }

  @Test
  void many_instances_push_it_once_to_each_device() {
    List<UUID> devices = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      devices.add(desk.device(asha));
    }
    desk.announce(Audience.EVERYBODY, "news");

    Race.of(
        6,
        runner -> {
          desk.run(new Falling(desk.stores.broadcasts(), Integer.MAX_VALUE));
          return runner;
        });
    desk.run();

    assertThat(desk.pushedTo(Instant.EPOCH).stream().filter(devices::contains))
        .containsExactlyInAnyOrderElementsOf(devices);
  }

  @Test
  void a_leg_whose_transaction_fails_was_not_gone() {
    UUID phone = desk.device(asha);
    desk.announce(Audience.EVERYBODY, "news");
    var failing =
        new Falling(desk.stores.broadcasts(), Integer.MAX_VALUE) {
          @Override
          public void record(Leg leg, List<Message> pushes) {
            super.record(leg, pushes);
            throw new IllegalStateException("fallen");
          }
        };

    assertThatThrownBy(() -> desk.run(failing)).hasMessage("fallen");
    assertThat(desk.pushedTo(Instant.EPOCH)).doesNotContain(phone);
    desk.run();

    assertThat(desk.pushedTo(Instant.EPOCH)).containsOnlyOnce(phone);
  }

  @Test
  void one_who_reads_it_meanwhile_is_not_kept_waiting() {
    UUID phone = desk.device(asha);
    var announcement = desk.announce(Audience.EVERYBODY, "news");

    desk.stores
        .transactions()
        .inTransaction(
            () -> {
              DATABASE
                  .dsl()
                  .execute(
                      "SELECT id FROM announcement WHERE id = ? FOR KEY SHARE",
                      announcement.id().digits());
              Race.of(
                  1,
                  runner -> {
                    desk.run();
                    return runner;
                  });
            });

    assertThat(desk.pushedTo(Instant.EPOCH)).contains(phone);
  }
}
