package dev.khata.application.autopay;

import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.Snapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a plan can be charged by a mandate at all. What may be otherwise when a charge is
 * due, such as what is in the wallet, what waits on the line or the date, is not asked.
 */
public final class SoldByMandate {
  private static final Set<Criterion> CHANGING = Set.of(Criterion.NEW_USER, Criterion.DATES);

  private final PurchaseSnapshots snapshots;
  private final LineLimits limits;

  @Inject
  SoldByMandate(PurchaseSnapshots snapshots, LineLimits limits) {
    this.snapshots = snapshots;
    this.limits = limits;
  }

  /** Why it can't; empty when it can. */
  Optional<MandateRefusal> refusal(ManageMandates.Command command, Instant now) {
    PurchaseOrder order =
        new PurchaseOrder(
            command.payer(),
            command.plan(),
            command.line(),
            Optional.empty(),
            Activation.QUEUE,
            TransactionSource.AUTOPAY,
            PaymentMethod.WALLET);
    Snapshot snapshot =
        snapshots.of(order, limits, now).orElseThrow(() -> new UserGone(command.payer()));
    return Purchase.decide(snapshot, order, limits, now) instanceof Decision.Refuse(var reason)
            && stays(reason)
        ? Optional.of(new MandateRefusal.NotSold(reason))
        : Optional.empty();
  }

  private static boolean stays(PurchaseRefusal reason) {
    return switch (reason) {
      case PurchaseRefusal.PlanUnknown _,
          PurchaseRefusal.PlanNotAvailable _,
          PurchaseRefusal.PlanForOtherUsers _ ->
          true;
      case PurchaseRefusal.PlanCriteriaNotMet(Set<Criterion> unmet) -> !CHANGING.containsAll(unmet);
      case PurchaseRefusal.InsufficientFunds _,
          PurchaseRefusal.LineQueueFull _,
          PurchaseRefusal.NoGateway _,
          PurchaseRefusal.BelowMinimum _,
          PurchaseRefusal.ActivationNotAllowed _,
          PurchaseRefusal.OfferUnknown _,
          PurchaseRefusal.OfferNotAvailable _,
          PurchaseRefusal.OfferExhausted _,
          PurchaseRefusal.OfferLimitReached _,
          PurchaseRefusal.OfferCriteriaNotMet _ ->
          false;
    };
  }
}
