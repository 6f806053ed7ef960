package dev.khata.persistence.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.points.PointsOfSalesSuite;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.wallet.Statements;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import dev.khata.persistence.wallet.WalletPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPointsOfSalesTest extends PointsOfSalesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @Override
  protected Statements statements() {
    return WalletPersistence.ports(DATABASE.database(), DATABASE.transactions(), Somebody.NPR)
        .get(Statements.class);
  }

  @Override
  protected PointsBook book() {
    return PointsPersistence.ports(DATABASE.database()).get(PointsBook.class);
  }
}
