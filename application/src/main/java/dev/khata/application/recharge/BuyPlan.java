package dev.khata.application.recharge;

import dev.khata.application.messaging.PostOffice;
import dev.khata.application.payments.RequestPayment;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Recharges a line, from the payer's wallet or with money that a gateway is asked for.
 *
 * <p>Where a gateway is to be asked for the money, that is put down in one transaction, and whoever
 * calls asks it when that is committed.
 *
 * <p>From the wallet, two statements, and one more for who may be new where that matters: one reads
 * all that the decision needs, one writes all that follows from it and finds out whether it still
 * may; if not, it is decided again. No transaction is begun, save where somebody waits for the
 * payer's first paid recharge; one that there is is joined.
 */
public final class BuyPlan {
  private static final int MAX_ATTEMPTS = 3;

  private final PurchaseSnapshots snapshots;
  private final Recognition recognition;
  private final RecordWithPerks record;
  private final Notices notices;
  private final RequestPayment payments;
  private final Transactions transactions;
  private final LineLimits limits;
  private final InstantSource clock;

  @Inject
  BuyPlan(
      PurchaseSnapshots snapshots,
      Recognition recognition,
      RecordWithPerks record,
      Notices notices,
      RequestPayment payments,
      Transactions transactions,
      LineLimits limits,
      InstantSource clock) {
    this.snapshots = snapshots;
    this.recognition = recognition;
    this.record = record;
    this.notices = notices;
    this.payments = payments;
    this.transactions = transactions;
    this.limits = limits;
    this.clock = clock;
  }

  public record Command(
      UserId payer,
      PlanId plan,
      PhoneNumber line,
      Optional<OfferId> offer,
      Activation activation,
      PaymentMethod method,
      Origin origin) {

    PurchaseOrder order() {
      return new PurchaseOrder(
          payer, plan, line, offer, activation, TransactionSource.RECHARGE, method);
    }
  }

  public sealed interface Result {
    record Bought(RechargeTransaction transaction) implements Result {}

    /** It is bought once a gateway has the money, which it is now to be asked for. */
    record Ordered(RechargeTransaction transaction) implements Result {}

    record Refused(PurchaseRefusal reason) implements Result {}
  }

  /**
   * @throws UserGone when the payer's account was deleted since the request was let in
   * @throws Overloaded when what the purchase depends on kept changing
   */
  public Result handle(Command command) {
    return command.method().asksGateway()
        ? transactions.inTransaction(() -> attempts(command))
        : transactions.inStatements(() -> attempts(command));
  }

  /**
   * Buys from the wallet for a request that may be sent again, and puts down what it got, at one
   * go. Empty, and nothing is done, where anything else comes of it than a purchase: the request
   * was answered before or is under way elsewhere, the purchase is refused, or was overtaken.
   */
  Optional<Result> handle(Command command, PlannedReply reply) {
    return transactions.inStatements(() -> buy(command, reply));
  }

  private Optional<Result> buy(Command command, PlannedReply reply) {
    Instant now = clock.instant();
    return snapshot(command.order(), now)
        .flatMap(
            snapshot ->
                Purchase.decide(snapshot, command.order(), limits, now) instanceof Decision.Buy buy
                    ? buy(buy, snapshot, command, Optional.of(reply), now)
                    : Optional.empty());
  }

  private Optional<Snapshot> snapshot(PurchaseOrder order, Instant now) {
    return snapshots
        .of(order, limits, now)
        .map(read -> recognition.recognized(List.of(read), now).getFirst());
  }

  private Result attempts(Command command) {
    for (int attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
      Optional<Result> result = attempt(command);
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new Overloaded("a purchase kept being overtaken", Duration.ofSeconds(1));
  }

  /** Empty when the snapshot was out of date. */
  private Optional<Result> attempt(Command command) {
    Instant now = clock.instant();
    PurchaseOrder order = command.order();
    Snapshot snapshot = snapshot(order, now).orElseThrow(() -> new UserGone(command.payer()));
    return switch (Purchase.decide(snapshot, order, limits, now)) {
      case Decision.Refuse no -> Optional.of(new Result.Refused(no.reason()));
      case Decision.Fail fail ->
          record(PurchaseBook.Item.silent(fail), now)
              .map(receipt -> new Result.Refused(new PurchaseRefusal.InsufficientFunds()));
      case Decision.Await waiting -> order(waiting, snapshot, now);
      case Decision.Buy buy -> buy(buy, snapshot, command, Optional.empty(), now);
    };
  }

  private Optional<Result> buy(
      Decision.Buy buy,
      Snapshot snapshot,
      Command command,
      Optional<PlannedReply> reply,
      Instant now) {
    Optional<PostOffice.Ready> notice = notices.of(buy, snapshot, command.origin(), now);
    Optional<Result> bought = record(Notices.item(buy, notice, reply), now).map(BuyPlan::bought);
    bought.ifPresent(result -> notices.send(notice));
    return bought;
  }

  private Optional<Result> order(Decision.Await waiting, Snapshot snapshot, Instant now) {
    Money amount = waiting.purchase().deal().payable();
    Optional<RequestPayment.Refusal> refusal = payments.refusal(amount);
    if (refusal.isPresent()) {
      return refusal.map(PreviewPurchase::refusal).map(Result.Refused::new);
    }
    Optional<RechargeTransaction> put =
        record(PurchaseBook.Item.silent(waiting), now)
            .map(receipt -> receipt.transactions().getFirst());
    put.ifPresent(
        transaction ->
            payments.put(
                new Subject(transaction.id().value()),
                waiting.purchase().order().payer(),
                amount,
                snapshot.plan().orElseThrow().name().text()));
    return put.map(Result.Ordered::new);
  }

  private Optional<PurchaseBook.Receipt> record(PurchaseBook.Item item, Instant now) {
    return switch (record.handle(List.of(item), now)) {
      case PurchaseBook.Outcome.Recorded recorded -> Optional.of(recorded.receipts().getFirst());
      case PurchaseBook.Outcome.Outdated outdated -> Optional.empty();
    };
  }

  private static Result bought(PurchaseBook.Receipt receipt) {
    return new Result.Bought(receipt.transactions().getFirst());
  }
}
