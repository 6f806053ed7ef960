package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.catalog.Deal;
import dev.khata.domain.catalog.PurchaseFacts;
import dev.khata.domain.identity.UserType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An order for a plan that there is, while it is decided on. */
record Sale(
    Snapshot snapshot, PurchaseOrder order, PlanFacts plan, LineLimits limits, Instant now) {
  Decision decide() {
    Optional<PurchaseRefusal> refusal = refusal();
    if (refusal.isPresent()) {
      return new Decision.Refuse(refusal.get());
    }
    Purchase purchase = new Purchase(order, payer().phone(), serviceType(), deal());
    if (order.method().asksGateway() && !purchase.isFree()) {
      return new Decision.Await(purchase, preconditions());
    }
    return purchase.deal().payable().isAbove(payer().available())
        ? new Decision.Fail(purchase)
        : new Decision.Buy(
            purchase,
            plan.validityDays(),
            plan.userType(),
            preconditions(),
            payer().awaited() && !purchase.isFree(),
            payer().pointsOwed(),
            purchase.cashback(payer().owed()),
            now);
  }

  private Payer payer() {
    return snapshot.payer();
  }

  private UserType serviceType() {
    return snapshot.line().type().or(plan::userType).orElse(payer().type());
  }

  private Deal deal() {
    return snapshot
        .offer()
        .map(offer -> offer.reward().on(plan.price()))
        .orElseGet(() -> Deal.plain(plan.price()));
  }

  private Optional<PurchaseRefusal> refusal() {
    if (plan.status() != Availability.ACTIVE) {
      return Optional.of(new PurchaseRefusal.PlanNotAvailable());
    }
    if (order.offer().isPresent() && snapshot.offer().isEmpty()) {
      return Optional.of(new PurchaseRefusal.OfferUnknown());
    }
    if (snapshot.offer().filter(offer -> !offer.runs(now)).isPresent()) {
      return Optional.of(new PurchaseRefusal.OfferNotAvailable());
    }
    Optional<PurchaseRefusal> usedUp = snapshot.offer().flatMap(OfferFacts::usedUp);
    if (usedUp.isPresent()) {
      return usedUp;
    }
    Optional<UserType> others = plan.userType().filter(type -> type != serviceType());
    if (others.isPresent()) {
      return others.map(PurchaseRefusal.PlanForOtherUsers::new);
    }
    return criteriaRefusal().or(() -> limits.refusal(snapshot.line(), order));
  }

  private Optional<PurchaseRefusal> criteriaRefusal() {
    PurchaseFacts facts =
        new PurchaseFacts(
            serviceType(), plan.price(), payer().isNew(), order.source(), plan.group(), now);
    Set<Criterion> ofPlan = plan.criteria().unmet(facts);
    if (!ofPlan.isEmpty()) {
      return Optional.of(new PurchaseRefusal.PlanCriteriaNotMet(ofPlan));
    }
    return snapshot
        .offer()
        .map(offer -> offer.criteria().unmet(facts))
        .filter(unmet -> !unmet.isEmpty())
        .map(PurchaseRefusal.OfferCriteriaNotMet::new);
  }

  private Decision.Preconditions preconditions() {
    return new Decision.Preconditions(
        plan.version(),
        snapshot.offer().map(OfferFacts::version),
        Optional.of(payer().recharged()).filter(recharged -> snapshot.asksWhetherNew()),
        new Decision.LinePreconditions(snapshot.line().isOf(payer().id()), limits));
  }
}
