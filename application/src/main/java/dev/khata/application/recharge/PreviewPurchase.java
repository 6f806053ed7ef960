package dev.khata.application.recharge;

import dev.khata.application.payments.RequestPayment;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.Quote;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Says what {@link BuyPlan} would do, by the same decision on the same facts, and does nothing. As
 * long as none of these changes, that is what it does.
 */
public final class PreviewPurchase {
  private final PurchaseSnapshots snapshots;
  private final Recognition recognition;
  private final RequestPayment payments;
  private final LineLimits limits;
  private final InstantSource clock;

  @Inject
  PreviewPurchase(
      PurchaseSnapshots snapshots,
      Recognition recognition,
      RequestPayment payments,
      LineLimits limits,
      InstantSource clock) {
    this.snapshots = snapshots;
    this.recognition = recognition;
    this.payments = payments;
    this.limits = limits;
    this.clock = clock;
  }

  public sealed interface Result {
    record Sold(Quote quote) implements Result {}

    record Refused(PurchaseRefusal reason) implements Result {}
  }

  /**
   * @throws UserGone when the payer's account was deleted since the request was let in
   */
  public Result handle(BuyPlan.Command command) {
    Instant now = clock.instant();
    PurchaseOrder order = command.order();
    Snapshot snapshot =
        snapshots
            .of(order, limits, now)
            .map(read -> recognition.recognized(List.of(read), now).getFirst())
            .orElseThrow(() -> new UserGone(command.payer()));
    return switch (Purchase.decide(snapshot, order, limits, now)) {
      case Decision.Refuse no -> new Result.Refused(no.reason());
      case Decision.Fail fail -> new Result.Refused(new PurchaseRefusal.InsufficientFunds());
      case Decision.Await waiting ->
          payments
              .refusal(waiting.purchase().deal().payable())
              .<Result>map(reason -> new Result.Refused(refusal(reason)))
              .orElseGet(() -> new Result.Sold(Quote.of(snapshot, waiting.purchase())));
      case Decision.Buy buy -> new Result.Sold(Quote.of(snapshot, buy.purchase()));
    };
  }

  static PurchaseRefusal refusal(RequestPayment.Refusal reason) {
    return switch (reason) {
      case RequestPayment.Refusal.NoGateway() -> new PurchaseRefusal.NoGateway();
      case RequestPayment.Refusal.BelowMinimum(Money minimum) ->
          new PurchaseRefusal.BelowMinimum(minimum);
    };
  }
}
