package dev.khata.persistence.recharge;

import dev.khata.application.recharge.PlanEndStores;
import dev.khata.application.recharge.TellPlanEndsSuite;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqTellPlanEndsTest extends TellPlanEndsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final PlanEndStores stores = new StoredPlanEnds(DATABASE);

  @Override
  protected PlanEndStores stores() {
    return stores;
  }
}
