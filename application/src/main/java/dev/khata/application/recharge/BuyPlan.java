package dev.khata.application.recharge;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
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
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Recharges a line from the payer's wallet.
 *
 * <p>Two statements, and one more for who may be new where that matters: one reads all that the
 * decision needs, one writes all that follows from it and finds out whether it still may; if not,
 * it is decided again. No transaction is begun, save where somebody waits for the payer's first
 * paid recharge; one that there is is joined.
 */
public final class BuyPlan {
  private static final int MAX_ATTEMPTS = 3;

  private final PurchaseSnapshots snapshots;
  private final Recognition recognition;
  private final RecordWithPerks record;
  private final Notices notices;
  private final Transactions transactions;
  private final LineLimits limits;
  private final InstantSource clock;

  @Inject
  BuyPlan(
      PurchaseSnapshots snapshots,
      Recognition recognition,
      RecordWithPerks record,
      Notices notices,
      Transactions transactions,
      LineLimits limits,
      InstantSource clock) {
    this.snapshots = snapshots;
    this.recognition = recognition;
    this.record = record;
    this.notices = notices;
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
      Origin origin) {

    PurchaseOrder order() {
      return new PurchaseOrder(
          payer, plan, line, offer, activation, TransactionSource.RECHARGE, PaymentMethod.WALLET);
    }
  }

  public sealed interface Result {
    record Bought(RechargeTransaction transaction) implements Result {}

    record Refused(PurchaseRefusal reason) implements Result {}
  }

  /**
   * @throws UserGone when the payer's account was deleted since the request was let in
   * @throws Overloaded when what the purchase depends on kept changing
   */
  public Result handle(Command command) {
    return transactions.inStatements(
        () -> {
          for (int attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
            Optional<Result> result = attempt(command);
            if (result.isPresent()) {
              return result.get();
            }
          }
          throw new Overloaded("a purchase kept being overtaken", Duration.ofSeconds(1));
        });
  }

  /** Empty when the snapshot was out of date. */
  private Optional<Result> attempt(Command command) {
    Instant now = clock.instant();
    PurchaseOrder order = command.order();
    Snapshot snapshot =
        snapshots
            .of(order, limits, now)
            .map(read -> recognition.recognized(List.of(read), now).getFirst())
            .orElseThrow(() -> new UserGone(command.payer()));
    return switch (Purchase.decide(snapshot, order, limits, now)) {
      case Decision.Refuse no -> Optional.of(new Result.Refused(no.reason()));
      case Decision.Fail fail ->
          record(PurchaseBook.Item.silent(fail), now)
              .map(receipt -> new Result.Refused(new PurchaseRefusal.InsufficientFunds()));
      case Decision.Await waiting ->
          throw new IllegalStateException("a wallet that has to be asked: " + waiting);
      case Decision.Buy buy -> {
        Optional<PostOffice.Ready> notice = notices.of(buy, snapshot, command.origin(), now);
        Optional<Result> bought = record(Notices.item(buy, notice), now).map(BuyPlan::bought);
        bought.ifPresent(result -> notices.send(notice));
        yield bought;
      }
    };
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
