package dev.khata.application.recharge;

import dev.khata.application.identity.InMemoryPreferences;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.messaging.InMemoryInbox;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.domain.identity.Addressee;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryTellPlanEndsTest extends TellPlanEndsSuite {
  private final Memory memory = new Memory();

  @Override
  protected PlanEndStores stores() {
    return memory;
  }

  private static final class Memory implements PlanEndStores {
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryInbox inbox = new InMemoryInbox();
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private final FakeTransactions transactions = new FakeTransactions();
    private final Map<UserId, Addressee> active = new HashMap<>();
    private final InMemoryPlanEnds ends =
        new InMemoryPlanEnds(messages, inbox, user -> Optional.ofNullable(active.get(user)));
    private long users;

    @Override
    public PlanEnds ends() {
      return ends;
    }

    @Override
    public Preferences preferences() {
      return preferences;
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public UserId user(Optional<PhoneNumber> phone, Optional<EmailAddress> email) {
      UserId id = new UserId(++users);
      active.put(
          id, new Addressee(id, phone, email, User.DEFAULT_LANGUAGE, Preference.USUAL.zone()));
      return id;
    }

    @Override
    public void delete(UserId user) {
      active.remove(user);
    }

    @Override
    public void block(UserId user) {
      active.remove(user);
    }

    @Override
    public SubscriptionId add(Subscription given, int validityDays) {
      return ends.add(given, Duration.ofDays(validityDays));
    }

    @Override
    public void cut(SubscriptionId subscription, Instant at) {
      ends.cut(subscription, at);
    }

    @Override
    public List<InboxMessage> inbox(UserId user) {
      return inbox.page(user, new Window(0, 10_000), Instant.EPOCH).items().reversed();
    }

    @Override
    public List<Channel> waiting(Instant since) {
      return messages.all().stream()
          .filter(message -> !message.createdAt().isBefore(since))
          .map(Message::channel)
          .toList();
    }
  }
}
