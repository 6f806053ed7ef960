package dev.khata.application.engagement;

import dev.khata.application.identity.InMemoryLoginAttempts;
import dev.khata.application.identity.InMemoryPreferences;
import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemorySessions;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.domain.identity.Users;

class InMemoryBroadcastTest extends BroadcastSuite {
  @Override
  protected BroadcastStores stores(SettableClock clock) {
    Users users = new InMemoryUsers(new InMemoryRoles());
    InMemorySessions sessions = new InMemorySessions(users, new InMemoryLoginAttempts());
    InMemoryDevices devices = new InMemoryDevices(sessions, clock);
    InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    InMemoryMessages messages = new InMemoryMessages();
    return new BroadcastStores(
        users,
        sessions,
        new InMemoryPreferences(),
        devices,
        announcements,
        new InMemoryBroadcasts(announcements, devices, users, messages),
        messages,
        new FakeTransactions());
  }
}
