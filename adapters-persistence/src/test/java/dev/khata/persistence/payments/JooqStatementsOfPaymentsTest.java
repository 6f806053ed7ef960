package dev.khata.persistence.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.StatementsOfPaymentsSuite;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqStatementsOfPaymentsTest extends StatementsOfPaymentsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);

  @Override
  protected GatewayShop open() {
    return StoredShop.open(DATABASE, stores);
  }

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }
}
