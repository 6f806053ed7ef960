package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.LineFacts.Owner;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.OfferFacts;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Users, their transactions and what runs on lines, in memory, over a catalogue and a ledger. */
public final class InMemoryRecharges implements PurchaseSnapshots, PurchaseBook, PlanUse {
  private final InMemoryCatalog catalog;
  private final InMemoryJournal journal;
  private final InMemoryMessages messages;
  private final InMemoryLines lines = new InMemoryLines();
  private final Map<UserId, Person> people = new LinkedHashMap<>();
  private final Map<UserId, List<RechargeTransaction>> transactions = new HashMap<>();
  private final Set<UserId> recharged = new HashSet<>();
  private final AtomicLong given = new AtomicLong();

  private record Person(PhoneNumber phone, UserType type) {}

  public InMemoryRecharges(
      InMemoryCatalog catalog, InMemoryJournal journal, InMemoryMessages messages) {
    this.catalog = catalog;
    this.journal = journal;
    this.messages = messages;
  }

  public synchronized UserId add(PhoneNumber phone, UserType type) {
    UserId id = new UserId(given.incrementAndGet());
    people.put(id, new Person(phone, type));
    return id;
  }

  public synchronized void delete(UserId user) {
    people.remove(user);
  }

  /** That user has another number now. */
  public synchronized void move(UserId user, PhoneNumber phone) {
    people.computeIfPresent(user, (id, person) -> new Person(phone, person.type));
  }

  public InMemoryLines lines() {
    return lines;
  }

  public synchronized List<RechargeTransaction> transactionsOf(UserId user) {
    return List.copyOf(transactions.getOrDefault(user, List.of()));
  }

  boolean hasRecharged(UserId user) {
    return recharged.contains(user);
  }

  synchronized List<RechargeTransaction> allTransactions() {
    return transactions.values().stream().flatMap(List::stream).toList();
  }

  @Override
  public synchronized boolean everBought(PlanId plan) {
    return lines.everHad(plan);
  }

  @Override
  public synchronized Optional<Snapshot> of(PurchaseOrder order, LineLimits limits, Instant now) {
    return Optional.ofNullable(people.get(order.payer())).map(payer -> snapshot(payer, order, now));
  }

  private Snapshot snapshot(Person payer, PurchaseOrder order, Instant now) {
    return new Snapshot(
        payer(payer, order.payer()),
        catalog.plans().find(order.plan()).map(this::facts),
        order.offer().flatMap(catalog.offers()::find).map(offer -> facts(offer, order.payer())),
        lines.facts(order.line(), owner(order.line()), now));
  }

  private Optional<Owner> owner(PhoneNumber line) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().phone.equals(line))
        .map(entry -> new Owner(entry.getKey(), entry.getValue().type))
        .findFirst();
  }

  private Payer payer(Person person, UserId id) {
    CustomerAccount wallet = CustomerAccount.wallet(id);
    return new Payer(
        id,
        Optional.of(person.phone),
        person.type,
        User.DEFAULT_LANGUAGE,
        recharged.contains(id),
        false,
        journal.of(wallet).available(),
        journal.of(wallet.receivable()).total());
  }

  private PlanFacts facts(Plan plan) {
    return new PlanFacts(
        plan.id(),
        plan.version(),
        plan.terms().name(),
        plan.terms().group().flatMap(catalog.groups()::find).map(PlanGroup::name),
        plan.terms().price(),
        plan.terms().validityDays(),
        plan.terms().status(),
        plan.terms().userType(),
        plan.terms().criteria());
  }

  private OfferFacts facts(Offer offer, UserId payer) {
    return new OfferFacts(
        offer.id(),
        offer.version(),
        offer.terms().status(),
        offer.terms().dates(),
        offer.terms().criteria(),
        offer.terms().reward(),
        offer.terms().limits(),
        new OfferFacts.Uses(
            uses(offer.id(), transactionsOf(payer)), uses(offer.id(), allTransactions())));
  }

  private static long uses(OfferId offer, List<RechargeTransaction> among) {
    return among.stream()
        .map(RechargeTransaction::facts)
        .filter(facts -> facts.served() && facts.offer().equals(Optional.of(offer)))
        .count();
  }

  @Override
  public synchronized Outcome record(List<Item> items, Instant now) {
    Map<Integer, Stale> outdated = new HashMap<>();
    Expectations expected = new Expectations(recharged, journal);
    List<PurchaseOrder> sold = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).decision() instanceof Decision.Buy sale) {
        lines.refuseCrowd(items, sale);
        int index = i;
        change(sale)
            .or(() -> expected.missed(sale))
            .or(() -> usedUp(sale.purchase().order(), sold))
            .or(() -> moved(sale, items.subList(0, index), now))
            .ifPresent(stale -> outdated.put(index, stale));
        sold.add(sale.purchase().order());
      }
    }
    if (!outdated.isEmpty()) {
      return new Outcome.Outdated(outdated);
    }
    return new Outcome.Recorded(items.stream().map(item -> book(item, now)).toList());
  }

  private Optional<Stale> change(Decision.Buy sale) {
    PurchaseOrder order = sale.purchase().order();
    if (!people.containsKey(order.payer())) {
      return Optional.of(Stale.PAYER);
    }
    Optional<Long> version = catalog.plans().find(order.plan()).map(Plan::version);
    if (!version.equals(Optional.of(sale.preconditions().planVersion()))) {
      return Optional.of(Stale.PLAN);
    }
    Optional<Long> offer = order.offer().flatMap(catalog.offers()::find).map(Offer::version);
    return offer.equals(sale.preconditions().offerVersion())
        ? Optional.empty()
        : Optional.of(Stale.OFFER);
  }

  /** Whether the line is another than was decided on, once those before are recorded. */
  private Optional<Stale> moved(Decision.Buy sale, List<Item> before, Instant now) {
    PurchaseOrder order = sale.purchase().order();
    LineFacts line = lines.facts(order.line(), owner(order.line()), now);
    for (Item item : before) {
      if (item.decision() instanceof Decision.Buy other
          && other.purchase().order().line().equals(order.line())) {
        line =
            InMemoryLines.behind(
                line, other.purchase().order().payer(), Duration.ofDays(other.validityDays()));
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
        .map(offer -> facts(offer, order.payer()))
        .filter(
            facts ->
                isAbove(facts.uses().inAll() + here, facts.limits().inAll())
                    || isAbove(facts.uses().byPayer() + hereByPayer, facts.limits().perUser()))
        .map(facts -> Stale.OFFER_USED_UP);
  }

  private static boolean isAbove(long uses, Optional<Integer> most) {
    return most.filter(limit -> uses >= limit).isPresent();
  }

  private Receipt book(Item item, Instant now) {
    Optional<Subscription> subscription =
        switch (item.decision()) {
          case Decision.Fail fail -> Optional.empty();
          case Decision.Buy sale -> Optional.of(sell(sale, now));
        };
    item.notice().ifPresent(messages::add);
    return new Receipt(
        item.decision().transactions().stream().map(facts -> number(facts, now)).toList(),
        subscription);
  }

  private Subscription sell(Decision.Buy sale, Instant now) {
    sale.entry()
        .filter(entry -> !(journal.append(entry, now) instanceof Journal.Receipt.Recorded))
        .ifPresent(
            entry -> {
              throw new IllegalStateException("not covered: " + entry);
            });
    recharged.add(sale.purchase().order().payer());
    Plan plan = catalog.plans().find(sale.purchase().order().plan()).orElseThrow();
    return lines.recharge(sale, plan, now);
  }

  private RechargeTransaction number(TransactionFacts facts, Instant now) {
    List<RechargeTransaction> all =
        transactions.computeIfAbsent(facts.user(), user -> new ArrayList<>());
    RechargeTransaction transaction =
        new RechargeTransaction(
            new TransactionId(given.incrementAndGet()), all.size() + 1L, now, facts);
    all.add(transaction);
    return transaction;
  }
}
