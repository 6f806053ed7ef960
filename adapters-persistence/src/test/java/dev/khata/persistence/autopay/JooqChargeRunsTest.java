package dev.khata.persistence.autopay;

import dev.khata.application.autopay.ChargeRunsSuite;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqChargeRunsTest extends ChargeRunsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredAutopay stores = new StoredAutopay(DATABASE);

  @Override
  protected ChargeRuns runs() {
    return stores.runs();
  }
}
