package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.catalog.SomePlan;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.Subscriptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class InMemorySubscriptionsTest extends SubscriptionsSuite {
  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final List<Subscription> rows = new ArrayList<>();
  private final Subscriptions subscriptions =
      new InMemorySubscriptions(() -> rows, id -> catalog.plans().find(id).orElseThrow());

  @Override
  protected Subscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  protected Plan plan(int days) {
    return catalog
        .plans()
        .add(
            SomePlan.named("A plan", Somebody.NPR).lasting(days).terms(),
            new UserId(7),
            Instant.EPOCH);
  }

  @Override
  protected Subscription add(Subscription given) {
    Subscription row =
        new Subscription(
            new SubscriptionId(rows.size() + 1),
            given.user(),
            given.plan(),
            given.line(),
            given.from(),
            given.to());
    rows.add(row);
    return row;
  }
}
