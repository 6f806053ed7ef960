package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Decision.LinePreconditions;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.persistence.database.ArrayValues;

/**
 * A plan that is sold: what that relies on, and its subscription.
 *
 * @param item the index of the decision
 * @param strangersBefore how many days strangers queue before this one
 * @param daysSoFar that the line's queue is longer by the end of this one
 */
record Sold(int item, Decision.Buy sale, Queue queue, int strangersBefore, int daysSoFar) {

  PurchaseOrder order() {
    return sale.purchase().order();
  }

  private LinePreconditions line() {
    return sale.preconditions().line();
  }

  static <V> ArrayValues<V, Sold> values(ArrayValues<V, Sold> sold) {
    return sold.longs("decision_plans", one -> one.order().plan().value())
        .longs("decision_plan_versions", one -> one.sale.preconditions().planVersion())
        .longs("decision_offers", one -> one.order().offer().map(OfferId::value).orElse(null))
        .longs(
            "decision_offer_versions", one -> one.sale.preconditions().offerVersion().orElse(null))
        .booleans("decision_own_line", one -> one.line().own())
        .longs("decision_longest", one -> one.line().limits().longest().toSeconds())
        .longs("decision_strangers_longest", one -> one.line().limits().strangers().toSeconds())
        .integers("decision_strangers_before", Sold::strangersBefore)
        .longs("subscription_users", one -> one.order().payer().value())
        .longs("subscription_plans", one -> one.order().plan().value())
        .texts("subscription_types", one -> one.sale.planType().map(UserType::name).orElse(null))
        .integers("subscription_lines", one -> one.queue.number())
        .integers("subscription_days", one -> one.sale.validityDays())
        .integers("subscription_days_after", one -> one.queue.days() - one.daysSoFar)
        .booleans("subscription_at_once", one -> one.order().activation() == Activation.ACTIVATE);
  }
}
