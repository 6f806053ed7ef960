package dev.khata.application.recharge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Subscriptions in memory, of whoever writes them. */
public final class InMemorySubscriptions implements Subscriptions {
  private final Supplier<List<Bought>> rows;

  public InMemorySubscriptions(Supplier<List<Bought>> rows) {
    this.rows = rows;
  }

  /**
   * A subscription on record.
   *
   * @param plan as it was bought
   * @param seen the latest instant that its line has seen
   */
  public record Bought(Subscription subscription, Plan plan, Optional<Instant> seen) {
    private Subscribed asOf(Instant now) {
      return new Subscribed(
          subscription, plan, subscription.at(seen.filter(now::isBefore).orElse(now)));
    }
  }

  @Override
  public Page<Subscribed> page(Filter filter, Order<Sort> order, Window window, Instant now) {
    List<Subscribed> all = rows.get().stream().map(row -> row.asOf(now)).toList();
    return Paging.page(all, row -> passes(filter, row), sort(order.by()), order, window);
  }

  private static Comparator<Subscribed> sort(Sort by) {
    Comparator<Subscribed> time =
        switch (by) {
          case VALID_FROM -> comparing(row -> row.subscription().from());
          case VALID_TO -> comparing(row -> row.subscription().to());
        };
    return time.thenComparing(comparingLong(row -> row.subscription().id().value()));
  }

  private static boolean passes(Filter filter, Subscribed row) {
    Subscription subscription = row.subscription();
    return filter.user().map(subscription.user()::equals).orElse(true)
        && InMemoryRechargeTransactions.passes(filter.line(), subscription.line())
        && filter.plan().map(subscription.plan()::equals).orElse(true)
        && filter.state().map(row.state()::equals).orElse(true)
        && filter.from().holds(subscription.from())
        && filter.to().holds(subscription.to())
        && filter.validityDays().holds(row.plan().terms().validityDays());
  }
}
