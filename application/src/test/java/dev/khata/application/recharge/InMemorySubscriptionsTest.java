package dev.khata.application.recharge;

import dev.khata.application.catalog.InMemoryCatalog;
import dev.khata.application.catalog.SomePlan;
import dev.khata.application.recharge.InMemorySubscriptions.Bought;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.Subscriptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemorySubscriptionsTest extends SubscriptionsSuite {
  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final List<Bought> rows = new ArrayList<>();
  private final Map<PhoneNumber, Instant> seen = new HashMap<>();
  private final Subscriptions subscriptions = new InMemorySubscriptions(this::rows);

  private List<Bought> rows() {
    return rows.stream()
        .map(
            row ->
                new Bought(
                    row.subscription(), row.plan(), row.subscription().line().map(seen::get)))
        .toList();
  }

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
    rows.add(new Bought(row, catalog.plans().find(given.plan()).orElseThrow(), Optional.empty()));
    return row;
  }

  @Override
  protected Plan edit(Plan plan, PlanTerms terms) {
    Plan edited = plan.with(terms, Instant.EPOCH.plusSeconds(1));
    catalog.plans().update(edited);
    return edited;
  }

  @Override
  protected void see(PhoneNumber line, Instant at) {
    seen.put(line, at);
  }
}
