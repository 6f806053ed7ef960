package dev.khata.application.recharge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Subscriptions in memory, of whoever writes them. */
public final class InMemorySubscriptions implements Subscriptions {
  private final Supplier<List<Subscription>> rows;
  private final Function<PlanId, Plan> plans;

  public InMemorySubscriptions(Supplier<List<Subscription>> rows, Function<PlanId, Plan> plans) {
    this.rows = rows;
    this.plans = plans;
  }

  @Override
  public Page<Subscribed> page(Filter filter, Order<Sort> order, Window window, Instant now) {
    List<Subscribed> all =
        rows.get().stream().map(row -> new Subscribed(row, plans.apply(row.plan()))).toList();
    return Paging.page(all, row -> passes(filter, row, now), sort(order.by()), order, window);
  }

  private static Comparator<Subscribed> sort(Sort by) {
    Comparator<Subscribed> time =
        switch (by) {
          case VALID_FROM -> comparing(row -> row.subscription().from());
          case VALID_TO -> comparing(row -> row.subscription().to());
        };
    return time.thenComparing(comparingLong(row -> row.subscription().id().value()));
  }

  private static boolean passes(Filter filter, Subscribed row, Instant now) {
    Subscription subscription = row.subscription();
    return filter.user().map(subscription.user()::equals).orElse(true)
        && InMemoryRechargeTransactions.passes(filter.line(), subscription.line())
        && filter.plan().map(subscription.plan()::equals).orElse(true)
        && filter.state().map(subscription.at(now)::equals).orElse(true)
        && filter.from().holds(subscription.from())
        && filter.to().holds(subscription.to())
        && filter.validityDays().holds(row.plan().terms().validityDays());
  }
}
