package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Deal;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A purchase from the wallet.
 *
 * @param payerPhone if they have verified one
 * @param serviceType of the line: its user's, else the plan's, else the payer's
 * @param deal what it comes to
 */
public record Purchase(
    PurchaseOrder order, Optional<PhoneNumber> payerPhone, UserType serviceType, Deal deal) {

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

  List<TransactionFacts> succeeded() {
    List<TransactionFacts> transactions = new ArrayList<>();
    transactions.add(service(Status.SUCCESS, Optional.empty()));
    if (!deal.cashback().isZero()) {
      transactions.add(cashback());
    }
    return transactions;
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
        Optional.of(PaymentMethod.WALLET),
        Optional.empty(),
        failure);
  }

  private TransactionFacts cashback() {
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
