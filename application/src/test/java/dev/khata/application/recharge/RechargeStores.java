package dev.khata.application.recharge;

import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;
import java.util.List;
import java.util.UUID;

/** The stores that a suite looks at, over one database or memory, and what it has to see. */
public interface RechargeStores {
  PurchaseSnapshots snapshots();

  PurchaseBook book();

  Replies replies();

  PendingPurchases pending();

  PlanUse planUse();

  RunningPlans runningPlans();

  PastCustomers pastCustomers();

  RechargedNumbers numbers();

  PlanGroups groups();

  Plans plans();

  OfferTypes offerTypes();

  Offers offers();

  Journal journal();

  Balances balances();

  Transactions transactions();

  /** A new user who has verified that phone. */
  UserId user(PhoneNumber phone, UserType type);

  /** That user's account is deleted. */
  void delete(UserId user);

  /** That user has verified another number. */
  void move(UserId user, PhoneNumber phone);

  /** From now on somebody waits for the first recharge that the user pays for. */
  void await(UserId user);

  /** On that line, in the order of time. */
  List<Subscription> subscriptions(PhoneNumber line);

  /** Of that user, in the order of their numbers. */
  List<RechargeTransaction> transactionsOf(UserId user);

  /** Whether the message is recorded. */
  boolean isTold(UUID message);
}
