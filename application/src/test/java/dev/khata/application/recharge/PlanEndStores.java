package dev.khata.application.recharge;

import dev.khata.domain.identity.Preferences;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a test of the ends of plans looks at, over one database or memory. */
public interface PlanEndStores {
  PlanEnds ends();

  Preferences preferences();

  Transactions transactions();

  /** A new user of an active account, with what they have verified. */
  UserId user(Optional<PhoneNumber> phone, Optional<EmailAddress> email);

  /** That user's account is deleted. */
  void delete(UserId user);

  void block(UserId user);

  /** Puts a subscription of a plan on record, under a number of its own. */
  SubscriptionId add(Subscription given, int validityDays);

  /** That subscription is over at that instant, since another plan begins there. */
  void cut(SubscriptionId subscription, Instant at);

  /** What the user has in the inbox, the oldest first. */
  List<InboxMessage> inbox(UserId user);

  /** By which channels messages wait to be sent that were made from that instant on. */
  List<Channel> waiting(Instant since);
}
