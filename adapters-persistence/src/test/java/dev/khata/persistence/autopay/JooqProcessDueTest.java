package dev.khata.persistence.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.autopay.AutopayStores;
import dev.khata.application.autopay.ProcessDueSuite;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqProcessDueTest extends ProcessDueSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredAutopay stores = new StoredAutopay(DATABASE);

  @AfterEach
  void the_books_are_right() {
    stores.rest();
    assertThat(stores.recharge().faults()).isEmpty();
  }

  @Override
  protected AutopayStores stores() {
    return stores;
  }
}
