package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Arrived;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.OnRecord;
import dev.khata.domain.recharge.PendingPurchase;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.domain.recharge.Returned;
import dev.khata.domain.recharge.Settled;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Users, their transactions and what runs on lines, in memory, over a catalogue and a ledger. */
public final class InMemoryRecharges
    implements PurchaseSnapshots, PurchaseBook, PendingPurchases, PlanUse {
  private final InMemoryCatalog catalog;
  private final InMemoryJournal journal;
  private final InMemoryMessages messages;
  private final InMemoryReplies replies;
  private final InMemoryLines lines = new InMemoryLines();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryTransactionLists transactions = new InMemoryTransactionLists();
  private final Map<TransactionId, PendingPurchase> pending = new HashMap<>();
  private final Map<TransactionId, EntryId> entries = new HashMap<>();
  private final Set<UserId> recharged = new HashSet<>();
  private final Set<UserId> awaited = new HashSet<>();
  private final InMemoryFacts facts;
  private final RechargedNumbers numbers = new InMemoryRechargedNumbers(transactions, lines);

  public InMemoryRecharges(
      InMemoryCatalog catalog,
      InMemoryJournal journal,
      InMemoryMessages messages,
      InMemoryReplies replies) {
    this.replies = replies;
    this.catalog = catalog;
    this.journal = journal;
    this.messages = messages;
    this.facts =
        new InMemoryFacts(catalog, journal, people, lines, transactions, recharged, awaited);
  }

  public synchronized UserId add(PhoneNumber phone, UserType type) {
    return people.add(phone, type);
  }

  public synchronized void delete(UserId user) {
    people.remove(user);
  }

  /** That user has another number now. */
  public synchronized void move(UserId user, PhoneNumber phone) {
    people.move(user, phone);
  }

  /** Somebody waits for the first recharge that the user pays for. */
  public synchronized void await(UserId user) {
    awaited.add(user);
  }

  /** Nobody does any more. */
  public synchronized void reward(UserId user) {
    awaited.remove(user);
  }

  public RechargedNumbers numbers() {
    return numbers;
  }

  public InMemoryLines lines() {
    return lines;
  }

  public synchronized List<RechargeTransaction> transactionsOf(UserId user) {
    return transactions.of(user);
  }

  boolean hasRecharged(UserId user) {
    return recharged.contains(user);
  }

  synchronized List<RechargeTransaction> allTransactions() {
    return transactions.all();
  }

  @Override
  public synchronized boolean everBought(PlanId plan) {
    return lines.everHad(plan)
        || pending.values().stream().anyMatch(one -> one.purchase().order().plan().equals(plan));
  }

  @Override
  public synchronized Optional<PendingPurchase> find(TransactionId id) {
    return Optional.ofNullable(pending.get(id)).map(this::asOfNow);
  }

  private PendingPurchase asOfNow(PendingPurchase one) {
    return new PendingPurchase(
        one.id(),
        one.purchase(),
        one.planVersion(),
        one.validityDays(),
        one.planType(),
        one.recharged(),
        awaited.contains(one.purchase().order().payer()));
  }

  @Override
  public synchronized Optional<Snapshot> of(PurchaseOrder order, LineLimits limits, Instant now) {
    return facts.snapshot(order, now);
  }

  @Override
  public synchronized Outcome record(List<Item> items, Instant now) {
    Map<Integer, Stale> outdated = new HashMap<>();
    Expectations expected = new Expectations(recharged, journal);
    List<PurchaseOrder> sold = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Item> before = items.subList(0, i);
      OnRecord decision = items.get(i).decision();
      decision.sale().ifPresent(sale -> lines.refuseCrowd(items, sale));
      Optional<Stale> stale =
          replied(items.get(i), now)
              .or(() -> gone(decision))
              .or(() -> settled(decision, before))
              .or(() -> stale(decision, sold, expected, before, now));
      if (stale.isPresent()) {
        outdated.put(i, stale.get());
      }
    }
    if (!outdated.isEmpty()) {
      return new Outcome.Outdated(outdated);
    }
    return new Outcome.Recorded(items.stream().map(item -> book(item, now)).toList());
  }

  private Optional<Stale> replied(Item item, Instant now) {
    return item.reply()
        .filter(reply -> !(replies.claim(reply.key(), now) instanceof Replies.Claim.Free))
        .map(reply -> Stale.REPLIED);
  }

  /** What fails needs nobody. */
  private Optional<Stale> gone(OnRecord decision) {
    return decision.transactions().stream()
        .filter(one -> one.status() != TransactionFacts.Status.FAILED)
        .filter(one -> !people.has(one.user()))
        .map(one -> Stale.USER)
        .findFirst();
  }

  private Optional<Stale> settled(OnRecord decision, List<Item> before) {
    Optional<TransactionId> settles = decision.settles();
    if (settles.isPresent()
        && before.stream().anyMatch(item -> item.decision().settles().equals(settles))) {
      throw new IllegalArgumentException("settled twice: " + settles);
    }
    return settles
        .filter(id -> !transactions.isPending(id, decision.transactions().getFirst()))
        .map(id -> Stale.SETTLED);
  }

  private Optional<Stale> stale(
      OnRecord decision,
      List<PurchaseOrder> sold,
      Expectations expected,
      List<Item> before,
      Instant now) {
    return switch (decision) {
      case Decision.Buy sale -> {
        Optional<Stale> stale =
            change(sale.purchase().order(), sale.preconditions())
                .or(() -> expected.missed(sale))
                .or(() -> usedUp(sale.purchase().order(), sold))
                .or(() -> moved(sale, before, now));
        sold.add(sale.purchase().order());
        yield stale;
      }
      case Decision.Await order -> {
        Optional<Stale> stale =
            change(order.purchase().order(), order.preconditions())
                .or(() -> expected.missed(order))
                .or(() -> usedUp(order.purchase().order(), sold));
        sold.add(order.purchase().order());
        yield stale;
      }
      case Settled.Sold(TransactionId id, String payment, Decision.Buy sale) ->
          catalog.plans().find(sale.purchase().order().plan()).isEmpty()
              ? Optional.of(Stale.PLAN)
              : expected.missed(sale).or(() -> moved(sale, before, now));
      case Settled.ToppedUp topUp -> expected.uncovered(topUp.entry());
      case Arrived arrived -> expected.uncovered(arrived.entry());
      case Returned returned -> expected.uncovered(returned.entry());
      case Decision.Fail fail -> Optional.empty();
      case TopUp topUp -> Optional.empty();
      case Settled.Failed failed -> Optional.empty();
    };
  }

  private Optional<Stale> change(PurchaseOrder order, Decision.Preconditions preconditions) {
    Optional<Long> version = catalog.plans().find(order.plan()).map(Plan::version);
    if (!version.equals(Optional.of(preconditions.planVersion()))) {
      return Optional.of(Stale.PLAN);
    }
    Optional<Long> offer = order.offer().flatMap(catalog.offers()::find).map(Offer::version);
    return offer.equals(preconditions.offerVersion()) ? Optional.empty() : Optional.of(Stale.OFFER);
  }

  /** Whether the line is another than was decided on, once those before are recorded. */
  private Optional<Stale> moved(Decision.Buy sale, List<Item> before, Instant now) {
    PurchaseOrder order = sale.purchase().order();
    LineFacts line = facts.line(order.line(), now);
    for (Item item : before) {
      Optional<Decision.Buy> other =
          item.decision().sale().filter(one -> one.purchase().order().line().equals(order.line()));
      if (other.isPresent()) {
        line =
            line.behind(
                other.get().purchase().order().payer(),
                Duration.ofDays(other.get().validityDays()));
      }
    }
    Decision.LinePreconditions preconditions = sale.preconditions().line();
    boolean holds =
        (!preconditions.own() || line.isOf(order.payer()))
            && preconditions.limits().refusal(line, order).isEmpty();
    return holds ? Optional.empty() : Optional.of(Stale.LINE);
  }

  /** Whether the offer's limits let no more through, after those before it in the list. */
  private Optional<Stale> usedUp(PurchaseOrder order, List<PurchaseOrder> before) {
    Predicate<PurchaseOrder> same = other -> other.offer().equals(order.offer());
    long here = before.stream().filter(same).count();
    long hereByPayer =
        before.stream().filter(same).filter(o -> o.payer().equals(order.payer())).count();
    return order
        .offer()
        .flatMap(catalog.offers()::find)
        .map(offer -> facts.of(offer, order.payer()))
        .filter(
            of ->
                isAbove(of.uses().inAll() + here, of.limits().inAll())
                    || isAbove(of.uses().byPayer() + hereByPayer, of.limits().perUser()))
        .map(of -> Stale.OFFER_USED_UP);
  }

  private static boolean isAbove(long uses, Optional<Integer> max) {
    return max.filter(limit -> uses >= limit).isPresent();
  }

  private Receipt book(Item item, Instant now) {
    OnRecord decision = item.decision();
    Optional<EntryId> entry = decision.entry().map(one -> post(one, now));
    Optional<Subscription> subscription = decision.sale().map(sale -> begin(sale, now));
    item.notice().ifPresent(messages::add);
    List<RechargeTransaction> written = new ArrayList<>();
    List<TransactionFacts> told = decision.transactions();
    decision
        .settles()
        .ifPresent(
            id -> {
              pending.remove(id);
              written.add(transactions.settle(id, told.getFirst()));
            });
    told.stream().skip(written.size()).map(one -> transactions.add(one, now)).forEach(written::add);
    entry.ifPresent(id -> written.forEach(one -> entries.put(one.id(), id)));
    item.reply().ifPresent(reply -> reply(reply, written.getFirst().id()));
    if (decision instanceof Decision.Await order) {
      TransactionId id = written.getFirst().id();
      pending.put(id, waiting(id, order));
    }
    return new Receipt(written, subscription);
  }

  private void reply(PlannedReply reply, TransactionId id) {
    replies.record(reply.key(), reply.outcome(id.value()), reply.until());
  }

  private PendingPurchase waiting(TransactionId id, Decision.Await order) {
    Plan plan = catalog.plans().find(order.purchase().order().plan()).orElseThrow();
    return new PendingPurchase(
        id,
        order.purchase(),
        plan.version(),
        plan.terms().validityDays(),
        plan.terms().userType(),
        order.preconditions().recharged(),
        false);
  }

  private EntryId post(JournalEntry entry, Instant now) {
    if (journal.append(entry, now) instanceof Journal.Receipt.Recorded(EntryId id)) {
      return id;
    }
    throw new IllegalStateException("not covered: " + entry);
  }

  synchronized Optional<EntryId> entryOf(TransactionId transaction) {
    return Optional.ofNullable(entries.get(transaction));
  }

  private Subscription begin(Decision.Buy sale, Instant now) {
    recharged.add(sale.purchase().order().payer());
    Plan plan = catalog.plans().find(sale.purchase().order().plan()).orElseThrow();
    return lines.recharge(sale, plan, now);
  }
}
