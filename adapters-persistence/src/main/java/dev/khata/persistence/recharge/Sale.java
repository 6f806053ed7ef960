package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Decision.Preconditions;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.persistence.database.ArrayValues;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is sold, or will be once a gateway has the money.
 *
 * @param item the index of the decision
 * @param settles whether it has waited for a gateway until now
 * @param begins its subscription; none while it waits
 */
record Sale(
    int item,
    Purchase purchase,
    Preconditions preconditions,
    boolean settles,
    Optional<Begins> begins) {

  /**
   * A subscription that begins.
   *
   * @param strangersBefore how many days strangers queue before this one
   * @param daysSoFar that the line's queue is longer by the end of this one
   */
  record Begins(Decision.Buy sale, Queue queue, int strangersBefore, int daysSoFar) {}

  PurchaseOrder order() {
    return purchase.order();
  }

  private <R> @Nullable R subscription(Function<Begins, Optional<R>> part) {
    return begins.flatMap(part).orElse(null);
  }

  static <V> ArrayValues<V, Sale> values(ArrayValues<V, Sale> sales) {
    return subscriptions(sales)
        .longs("sale_users", sale -> sale.order().payer().value())
        .longs("sale_plans", sale -> sale.order().plan().value())
        .longs("sale_plan_versions", sale -> sale.preconditions.planVersion())
        .longs("sale_offers", Sale::offer)
        .longs("sale_offer_versions", sale -> sale.preconditions.offerVersion().orElse(null))
        .booleans("sale_settles", Sale::settles)
        .booleans("sale_own_line", sale -> sale.preconditions.line().own())
        .longs("sale_longest", sale -> sale.preconditions.line().limits().longest().toSeconds())
        .longs(
            "sale_strangers_longest",
            sale -> sale.preconditions.line().limits().strangers().toSeconds())
        .booleans("sale_at_once", sale -> sale.order().activation() == Activation.ACTIVATE)
        .longs("sale_prices", sale -> sale.purchase.deal().price().minorUnits())
        .longs("sale_cashbacks", sale -> sale.purchase.deal().cashback().minorUnits())
        .booleans("sale_recharged", sale -> sale.preconditions.recharged().orElse(null));
  }

  /** What has waited holds its use of the offer since it was ordered. */
  private @Nullable Long offer() {
    return settles ? null : order().offer().map(OfferId::value).orElse(null);
  }

  private static <V> ArrayValues<V, Sale> subscriptions(ArrayValues<V, Sale> sales) {
    return sales
        .integers("sale_lines", sale -> sale.subscription(s -> Optional.of(s.queue.number())))
        .integers("sale_days", sale -> sale.subscription(s -> Optional.of(s.sale.validityDays())))
        .integers(
            "sale_days_after",
            sale -> sale.subscription(s -> Optional.of(s.queue.days() - s.daysSoFar)))
        .integers(
            "sale_strangers_before", sale -> sale.subscription(s -> Optional.of(s.strangersBefore)))
        .texts("sale_types", sale -> sale.subscription(s -> s.sale.planType().map(UserType::name)));
  }
}
