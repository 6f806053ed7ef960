package dev.khata.persistence.catalog;

import dev.khata.application.catalog.CatalogStores;
import dev.khata.application.catalog.PlanGroupsSuite;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPlanGroupsTest extends PlanGroupsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final CatalogStores stores = StoredCatalog.in(DATABASE);

  @Override
  protected CatalogStores stores() {
    return stores;
  }
}
