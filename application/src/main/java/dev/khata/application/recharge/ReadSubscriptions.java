package dev.khata.application.recharge;

import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.Subscriptions.Filter;
import dev.khata.domain.recharge.Subscriptions.Sort;
import dev.khata.domain.recharge.Subscriptions.Subscribed;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows plans on lines, page by page, as they were bought. */
public final class ReadSubscriptions {
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  @Inject
  ReadSubscriptions(Subscriptions subscriptions, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  public Page<Subscribed> page(Filter filter, Order<Sort> order, Window window) {
    return subscriptions.page(filter, order, window, clock.instant());
  }
}
