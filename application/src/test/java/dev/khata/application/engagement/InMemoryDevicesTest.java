package dev.khata.application.engagement;

import dev.khata.application.identity.InMemoryLoginAttempts;
import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemorySessions;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.PushTargets;

class InMemoryDevicesTest extends DevicesSuite {
  private final Users users = new InMemoryUsers(new InMemoryRoles());
  private final InMemorySessions sessions =
      new InMemorySessions(users, new InMemoryLoginAttempts());
  private final InMemoryDevices memory = new InMemoryDevices(sessions, clock);
  private final Transactions transactions = new FakeTransactions();

  @Override
  protected Devices devices() {
    return memory;
  }

  @Override
  protected PushTargets targets() {
    return memory;
  }

  @Override
  protected Users users() {
    return users;
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
