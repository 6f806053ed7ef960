package dev.khata.persistence.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.points.BringsNothing;
import dev.khata.application.points.EarnPoints;
import dev.khata.application.points.ForfeitPoints;
import dev.khata.application.points.PointsSuite;
import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.Statements;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.payments.StoredShop;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import dev.khata.persistence.wallet.WalletPersistence;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPointsTest extends PointsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Ports wallet =
      WalletPersistence.ports(DATABASE.database(), DATABASE.transactions(), Somebody.NPR);
  private final PointsBook book =
      PointsPersistence.ports(DATABASE.database()).get(PointsBook.class);
  private final EarnPoints earn = new EarnPoints(stores.balances(), book);
  private final GatewayShop shop = StoredShop.open(DATABASE, stores, Set.of(earn));

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Override
  protected GatewayShop shop() {
    return shop;
  }

  @Override
  protected GatewayShop former() {
    return StoredShop.open(DATABASE, stores, Set.of(new BringsNothing(earn)));
  }

  @Override
  protected void leave(UserId user) {
    DATABASE
        .transactions()
        .inTransaction(
            () ->
                new ForfeitPoints(stores.balances(), stores.journal())
                    .leave(new Departure(user, false, Till.NOW)));
  }

  @Override
  protected PointsBook book() {
    return book;
  }

  @Override
  protected Statements statements() {
    return wallet.get(Statements.class);
  }

  @Override
  protected Adjustments adjustments() {
    return wallet.get(Adjustments.class);
  }
}
