package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.RequestedPurchasesSuite;
import dev.khata.application.recharge.Till;
import dev.khata.application.replies.SomeRequest;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRequestedPurchasesTest extends RequestedPurchasesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final RechargeStores stores = new StoredRecharges(DATABASE);

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @Test
  void a_request_that_is_under_way_elsewhere_buys_nothing_and_waits_for_nobody() {
    ReplyKey key = SomeRequest.key();
    Till till = new Till(stores);
    UserId payer = till.payer(300);
    Item item = till.decided(order(payer, till.plan(300, 28), Fresh.phone()));
    PlannedReply reply = new PlannedReply(key, "BOUGHT", NOW.plus(Duration.ofHours(1)));
    Item asked = new Item(item.decision(), Optional.empty(), Optional.of(reply));

    Outcome meanwhile =
        stores
            .transactions()
            .inTransaction(
                () -> {
                  stores.replies().claim(key, NOW);
                  return CompletableFuture.supplyAsync(
                          () -> stores.book().record(List.of(asked), NOW))
                      .join();
                });

    assertThat(meanwhile).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.REPLIED)));
    assertThat(till.wallet(payer)).isEqualTo(300);
    assertThat(stores.book().record(List.of(asked), NOW)).isInstanceOf(Outcome.Recorded.class);
  }
}
