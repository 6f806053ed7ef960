package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Deal;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Settlement;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is bought.
 *
 * @param payerPhone if they have verified one
 * @param serviceType of the line: its user's, else the plan's, else the payer's
 * @param deal what it comes to
 */
public record Purchase(
    PurchaseOrder order, Optional<PhoneNumber> payerPhone, UserType serviceType, Deal deal) {

  /** Of entries by which recharges are paid. */
  static final EntryKind KIND = new EntryKind("PURCHASE");

  /** Whether the offer leaves nothing to be paid. */
  public boolean isFree() {
    return deal.payable().isZero();
  }

  /** Says what becomes of the order, on nothing but what it is given. */
  public static Decision decide(
      Snapshot snapshot, PurchaseOrder order, LineLimits limits, Instant now) {
    Optional<PlanFacts> plan = snapshot.plan();
    if (plan.isEmpty()) {
      return new Decision.Refuse(new PurchaseRefusal.PlanUnknown());
    }
    return new Sale(snapshot, order, plan.get(), limits, now).decide();
  }

  TransactionFacts succeeded() {
    return service(Status.SUCCESS, Optional.empty());
  }

  TransactionFacts pending() {
    return service(Status.PENDING, Optional.empty());
  }

  TransactionFacts failed(FailureReason reason) {
    return service(Status.FAILED, Optional.of(reason));
  }

  private TransactionFacts service(Status status, Optional<FailureReason> failure) {
    return new TransactionFacts(
        order.payer(),
        Category.SERVICE,
        Direction.DEBIT,
        deal.payable(),
        Optional.of(serviceType),
        Optional.of(order.plan()),
        order.offer(),
        payerPhone,
        Optional.of(order.line()),
        order.source(),
        status,
        Optional.of(order.method()),
        Optional.empty(),
        failure);
  }

  /** By which it is paid, from where the payer's method takes it; none where it is free. */
  List<Posting> payment() {
    if (isFree()) {
      return List.of();
    }
    Account from = order.method().asksGateway() ? SystemAccount.GATEWAY_CLEARING : wallet();
    return List.of(
        Posting.debit(from, deal.payable()), Posting.credit(SystemAccount.REVENUE, deal.payable()));
  }

  /**
   * What the offer gives back, if it does.
   *
   * @param owed by the payer, which comes off first
   */
  List<Perk> cashback(Money owed) {
    if (deal.cashback().isZero()) {
      return List.of();
    }
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(SystemAccount.CASHBACK_EXPENSE, deal.cashback()));
    postings.addAll(Settlement.credits(wallet(), deal.cashback(), owed));
    return List.of(Perk.money(credited(), postings));
  }

  private CustomerAccount wallet() {
    return CustomerAccount.wallet(order.payer());
  }

  private TransactionFacts credited() {
    return new TransactionFacts(
        order.payer(),
        Category.WALLET,
        Direction.CREDIT,
        deal.cashback(),
        Optional.of(serviceType),
        Optional.of(order.plan()),
        order.offer(),
        Optional.empty(),
        payerPhone,
        TransactionSource.OFFER_CASHBACK,
        Status.SUCCESS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
