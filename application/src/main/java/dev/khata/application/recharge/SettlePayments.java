package dev.khata.application.recharge;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.recharge.Arrived;
import dev.khata.domain.recharge.Decision.LinePreconditions;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.OnRecord;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PendingPurchase;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.Settled.Failed;
import dev.khata.domain.recharge.Settled.Sold;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What payments are for here: a top-up or a plan, each a pending transaction until its money has
 * come. What can't be had any more, or had failed, becomes money in the wallet.
 */
public final class SettlePayments implements Settlement {
  private static final int MAX_ATTEMPTS = 3;

  private final RechargeTransactions transactions;
  private final PendingPurchases pending;
  private final PurchaseSnapshots snapshots;
  private final RecordWithPerks record;
  private final Users users;
  private final Balances balances;
  private final Notices notices;
  private final LineLimits limits;
  private final WalletRoom room;

  @Inject
  SettlePayments(
      RechargeTransactions transactions,
      PendingPurchases pending,
      PurchaseSnapshots snapshots,
      RecordWithPerks record,
      Users users,
      Balances balances,
      Notices notices,
      LineLimits limits,
      WalletRoom room) {
    this.transactions = transactions;
    this.pending = pending;
    this.snapshots = snapshots;
    this.record = record;
    this.users = users;
    this.balances = balances;
    this.notices = notices;
    this.limits = limits;
    this.room = room;
  }

  /**
   * What is to be recorded of a payment.
   *
   * @param by the one of them by which the payer is told that the money is in the wallet; empty
   *     where it bought what it was for
   */
  private record Plan(List<OnRecord> all, Optional<Arrived> by, Optional<PostOffice.Ready> notice) {
    static Plan of(OnRecord one, Optional<PostOffice.Ready> notice) {
      return new Plan(List.of(one), Optional.empty(), notice);
    }

    /** The last one brings the notice. */
    List<Item> items() {
      List<Item> items = new ArrayList<>(all.stream().map(Item::silent).toList());
      items.set(items.size() - 1, Notices.item(all.getLast(), notice));
      return items;
    }
  }

  @Override
  public Progress of(Subject subject) {
    return switch (find(subject).facts().status()) {
      case PENDING -> Progress.PENDING;
      case SUCCESS -> Progress.PAID;
      case FAILED -> Progress.FAILED;
    };
  }

  private RechargeTransaction find(Subject subject) {
    return transactions
        .find(new TransactionId(subject.number()))
        .orElseThrow(() -> new IllegalStateException("transaction " + subject + " is gone"));
  }

  @Override
  public Settled paid(Payment payment, String capture, Instant now) {
    RechargeTransaction transaction = find(payment.subject());
    Optional<User> user = users.find(payment.payer());
    if (user.isEmpty()) {
      return new Settled.Not(Reason.PAYER_GONE);
    }
    if (reachesWallet(transaction) && !room.takes(payment.payer(), payment.amount(), now)) {
      return new Settled.Not(Reason.WALLET_LIMIT);
    }
    boolean sellable = true;
    for (int attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
      Plan plan = plan(transaction, user.get(), capture, sellable, now);
      Outcome outcome = record.handle(plan.items(), now);
      switch (outcome) {
        case Outcome.Recorded(var receipts) -> {
          notices.send(plan.notice());
          TransactionId last = receipts.getLast().transactions().getFirst().id();
          return plan.by().isPresent()
              ? new Settled.ToppedUp(new Subject(last.value()))
              : new Settled.Paid();
        }
        case Outcome.Outdated(var stale) -> {
          if (stale.containsValue(Stale.USER)) {
            return new Settled.Not(Reason.PAYER_GONE);
          }
          sellable &= stale.values().stream().allMatch(Stale.BALANCE::equals);
          if (!sellable && !room.takes(payment.payer(), payment.amount(), now)) {
            return new Settled.Not(Reason.WALLET_LIMIT);
          }
        }
      }
    }
    throw new Overloaded("a payment kept being overtaken", Duration.ofSeconds(1));
  }

  private static boolean reachesWallet(RechargeTransaction transaction) {
    return transaction.facts().category() == Category.WALLET
        || transaction.facts().status() == Status.FAILED;
  }

  private Plan plan(
      RechargeTransaction transaction, User user, String capture, boolean sellable, Instant now) {
    TransactionFacts facts = transaction.facts();
    Money owed = balances.of(CustomerAccount.wallet(user.id()).receivable()).total();
    Origin origin = Origin.batch("payment " + capture);
    if (facts.status() == Status.PENDING && facts.category() == Category.WALLET) {
      TopUp topUp = new TopUp(user.id(), facts.to(), facts.amount(), facts.method().orElseThrow());
      return Plan.of(
          topUp.paid(transaction.id(), capture, owed, now),
          told(Template.TOPPED_UP, user, facts.amount(), origin, now));
    }
    Optional<Plan> sale =
        facts.status() == Status.PENDING && sellable
            ? sale(transaction.id(), capture, origin, now)
            : Optional.empty();
    return sale.orElseGet(() -> arrived(transaction, user, capture, owed, origin, now));
  }

  /** Empty when the number of the line was erased. */
  private Optional<Plan> sale(TransactionId id, String capture, Origin origin, Instant now) {
    return pending.find(id).flatMap(waiting -> sale(waiting, capture, origin, now));
  }

  private Optional<Plan> sale(PendingPurchase waiting, String capture, Origin origin, Instant now) {
    return snapshots
        .of(waiting.purchase().order(), limits, now)
        .filter(snapshot -> snapshot.plan().isPresent())
        .map(
            snapshot -> {
              Sold sold = sold(waiting, snapshot, capture, now);
              return Plan.of(sold, notices.of(sold.bought(), snapshot, origin, now));
            });
  }

  private Sold sold(PendingPurchase waiting, Snapshot snapshot, String capture, Instant now) {
    boolean own = snapshot.line().isOf(snapshot.payer().id());
    Payer payer = snapshot.payer();
    return waiting.paid(
        capture, payer.owed(), payer.pointsOwed(), new LinePreconditions(own, limits), now);
  }

  private Plan arrived(
      RechargeTransaction transaction,
      User user,
      String capture,
      Money owed,
      Origin origin,
      Instant now) {
    TransactionFacts facts = transaction.facts();
    Optional<PhoneNumber> phone = phone(user);
    Arrived arrived =
        Arrived.of(
            user.id(), phone, facts.amount(), facts.method().orElseThrow(), capture, owed, now);
    List<OnRecord> all = new ArrayList<>();
    if (facts.status() == Status.PENDING) {
      all.add(new Failed(transaction.id(), facts.failed(FailureReason.NO_LONGER_SOLD)));
    }
    all.add(arrived);
    return new Plan(
        all,
        Optional.of(arrived),
        told(Template.PAYMENT_ARRIVED, user, facts.amount(), origin, now));
  }

  private Optional<PostOffice.Ready> told(
      Template template, User user, Money amount, Origin origin, Instant now) {
    return notices.ofMoney(template, phone(user), user.language(), amount, origin, now);
  }

  private static Optional<PhoneNumber> phone(User user) {
    return user.phone().filter(Claim::isVerified).map(Claim::value);
  }

  @Override
  public void failed(Payment payment, Failure why, Instant now) {
    RechargeTransaction transaction = find(payment.subject());
    if (transaction.facts().status() == Status.PENDING) {
      OnRecord failed = new Failed(transaction.id(), transaction.facts().failed(reason(why)));
      record.handle(List.of(Item.silent(failed)), now);
    }
  }

  private static FailureReason reason(Failure why) {
    return switch (why) {
      case DECLINED -> FailureReason.PAYMENT_DECLINED;
      case EXPIRED -> FailureReason.PAYMENT_EXPIRED;
      case SUSPENDED -> FailureReason.PAYMENT_SUSPENDED;
    };
  }
}
