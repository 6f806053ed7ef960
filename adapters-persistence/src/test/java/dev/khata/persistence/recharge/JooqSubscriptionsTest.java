package dev.khata.persistence.recharge;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.recharge.SubscriptionsSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqSubscriptionsTest extends SubscriptionsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final RechargePersistence lists =
      new RechargePersistence(DATABASE.database(), Somebody.NPR);
  private final CatalogPersistence catalog =
      new CatalogPersistence(DATABASE.database(), DATABASE.transactions(), Somebody.NPR);
  private final Records records = new Records(DATABASE);

  @Override
  protected Subscriptions subscriptions() {
    return lists.subscriptions();
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
    return records.add(given);
  }
}
