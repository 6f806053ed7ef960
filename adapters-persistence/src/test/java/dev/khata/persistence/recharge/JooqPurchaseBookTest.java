package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.PurchaseBookSuite;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.Till;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Subscription;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPurchaseBookTest extends PurchaseBookSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant BEFORE_SUMMER_TIME = Instant.parse("2027-03-20T10:00:00Z");

  private final RechargeStores stores = new StoredRecharges(DATABASE);

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @Test
  void a_day_has_24_hours_wherever_the_connection_thinks_it_is() {
    Till till = new Till(stores);
    UserId payer = till.payer(300);
    PhoneNumber line = Fresh.phone();
    Plan plan = till.plan(100, 7);
    Instant later = BEFORE_SUMMER_TIME.plusSeconds(60);

    stores
        .transactions()
        .inTransaction(
            () -> {
              DATABASE.dsl().execute("SET LOCAL timezone = 'Europe/Berlin'");
              till.sell(order(payer, plan, line), BEFORE_SUMMER_TIME);
              till.sell(order(payer, plan, line), BEFORE_SUMMER_TIME);
              till.sell(atOnce(payer, plan, line), later);
            });

    assertThat(stores.subscriptions(line))
        .extracting(Subscription::from)
        .containsExactly(BEFORE_SUMMER_TIME, later, later.plus(Duration.ofDays(7)));
    assertThat(stores.subscriptions(line))
        .extracting(Subscription::to)
        .containsExactly(later, later.plus(Duration.ofDays(7)), later.plus(Duration.ofDays(14)));
  }
}
