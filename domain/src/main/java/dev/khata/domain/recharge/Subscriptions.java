package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import java.time.Instant;
import java.util.Optional;

/** All plans on lines. {@link PurchaseBook} writes them. */
public interface Subscriptions {

  /** What subscriptions can be sorted by. */
  enum Sort {
    VALID_FROM,
    VALID_TO
  }

  /**
   * Which subscriptions; what is empty lets everything through.
   *
   * @param validityDays of the plan, as it was bought
   */
  record Filter(
      Optional<UserId> user,
      PhoneFilter line,
      Optional<PlanId> plan,
      Optional<Subscription.State> state,
      Between<Instant> from,
      Between<Instant> to,
      Between<Integer> validityDays) {

    /** Those of everybody. */
    public static Filter everything() {
      return new Filter(
          Optional.empty(),
          PhoneFilter.ANY,
          Optional.empty(),
          Optional.empty(),
          Between.any(),
          Between.any(),
          Between.any());
    }
  }

  /**
   * A subscription with its plan.
   *
   * @param plan as it was bought; where that was not kept, as it was when plans were first kept
   * @param state now, or at the latest instant that the line has seen, if that is later
   */
  record Subscribed(Subscription subscription, Plan plan, Subscription.State state) {}

  /**
   * One query.
   *
   * @param now by which states are told
   */
  Page<Subscribed> page(Filter filter, Order<Sort> order, Window window, Instant now);
}
