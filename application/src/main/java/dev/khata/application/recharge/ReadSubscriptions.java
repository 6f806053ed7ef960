package dev.khata.application.recharge;

import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.Subscriptions.Filter;
import dev.khata.domain.recharge.Subscriptions.Sort;
import dev.khata.domain.recharge.Subscriptions.Subscribed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Shows plans on lines, page by page. */
public final class ReadSubscriptions {
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  @Inject
  ReadSubscriptions(Subscriptions subscriptions, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * A page.
   *
   * @param at by which the states of its items are told
   */
  public record Result(Page<Subscribed> page, Instant at) {

    /** How far one of them is. */
    public Subscription.State stateOf(Subscription subscription) {
      return subscription.at(at);
    }
  }

  public Result page(Filter filter, Order<Sort> order, Window window) {
    Instant now = clock.instant();
    return new Result(subscriptions.page(filter, order, window, now), now);
  }
}
