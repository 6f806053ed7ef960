package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
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
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Statements;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Empty stores in memory. */
public final class MemoryStores implements RechargeStores {
  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
  final InMemoryReplies replies = new InMemoryReplies();
  private final InMemoryMessages messages;
  private final InMemoryRecharges recharges;
  private final FakeTransactions transactions;
  private final PastCustomers pastCustomers;

  MemoryStores(InMemoryMessages messages, FakeTransactions transactions) {
    this.messages = messages;
    this.transactions = transactions;
    this.recharges = new InMemoryRecharges(catalog, journal, messages, replies);
    this.pastCustomers = new InMemoryPastCustomers(recharges::hasRecharged);
  }

  public static MemoryStores fresh() {
    return new MemoryStores(new InMemoryMessages(), new FakeTransactions());
  }

  @Override
  public PurchaseSnapshots snapshots() {
    return recharges;
  }

  @Override
  public PurchaseBook book() {
    return recharges;
  }

  @Override
  public Replies replies() {
    return replies;
  }

  @Override
  public PendingPurchases pending() {
    return recharges;
  }

  @Override
  public PlanUse planUse() {
    return recharges;
  }

  @Override
  public RunningPlans runningPlans() {
    return recharges.lines();
  }

  @Override
  public PastCustomers pastCustomers() {
    return pastCustomers;
  }

  @Override
  public RechargedNumbers numbers() {
    return recharges.numbers();
  }

  @Override
  public PlanGroups groups() {
    return catalog.groups();
  }

  @Override
  public Plans plans() {
    return catalog.plans();
  }

  @Override
  public OfferTypes offerTypes() {
    return catalog.types();
  }

  @Override
  public Offers offers() {
    return catalog.offers();
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public Balances balances() {
    return journal;
  }

  public Statements statements() {
    return journal;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public UserId user(PhoneNumber phone, UserType type) {
    return recharges.add(phone, type);
  }

  @Override
  public void delete(UserId user) {
    recharges.delete(user);
  }

  @Override
  public List<Subscription> subscriptions(PhoneNumber line) {
    return recharges.lines().on(line);
  }

  @Override
  public List<RechargeTransaction> transactionsOf(UserId user) {
    return recharges.transactionsOf(user);
  }

  /** By which its money moved, if any did. */
  public Optional<EntryId> entryOf(TransactionId transaction) {
    return recharges.entryOf(transaction);
  }

  /** Whose transaction it is. */
  public UserId userOf(TransactionId transaction) {
    return allTransactions().stream()
        .filter(one -> one.id().equals(transaction))
        .map(one -> one.facts().user())
        .findFirst()
        .orElseThrow();
  }

  List<RechargeTransaction> allTransactions() {
    return recharges.allTransactions();
  }

  @Override
  public void move(UserId user, PhoneNumber phone) {
    recharges.move(user, phone);
  }

  @Override
  public void await(UserId user) {
    recharges.await(user);
  }

  List<InMemorySubscriptions.Bought> allSubscriptions() {
    return recharges.lines().all();
  }

  @Override
  public boolean isTold(UUID message) {
    return messages.find(message).isPresent();
  }
}
