package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.Desk;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who buy for one line at one moment, through instances whose clocks differ. */
class LineRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int PAIRS = 50;

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);
  private final List<Desk> instances =
      List.of(new Desk(stores), new Desk(new StoredRecharges(DATABASE)));
  private final Subscriptions subscriptions =
      RechargePersistence.ports(DATABASE.database(), Somebody.NPR).get(Subscriptions.class);

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5_000, -5_000})
  void of_a_pair_that_begin_at_once_one_is_active_and_none_is_queued_or_comes_back(
      long aheadMillis) {
    Plan week = till.plan(1, 7);
    Instant other = NOW.plusMillis(aheadMillis);
    instances.getLast().clock.set(other);

    for (int pair = 0; pair < PAIRS; pair++) {
      PhoneNumber line = Fresh.phone();
      UserId owner = till.owner(line, 100);
      till.sell(order(owner, week, line), NOW.minus(Duration.ofDays(1)));

      Race.of(2, i -> assertBought(instances.get(i).buy(atOnce(owner, week, line))));

      for (Instant now : List.of(NOW, other)) {
        assertThat(states(line, now))
            .containsExactlyInAnyOrder(
                Subscription.State.ACTIVE, Subscription.State.EXPIRED, Subscription.State.EXPIRED);
      }
    }
  }

  @Test
  void of_50_strangers_at_once_no_more_queue_than_31_days_let() {
    PhoneNumber line = Fresh.phone();
    UserId owner = till.owner(line, 100);
    Plan tenDays = till.plan(1, 10);
    List<UserId> strangers = Stream.generate(() -> till.payer(100)).limit(50).toList();

    List<BuyPlan.Result> results =
        Race.of(50, i -> instances.get(i % 2).buy(order(strangers.get(i), tenDays, line)));

    assertFull(results, 4);
    assertThat(stores.subscriptions(line)).hasSize(4);
    assertBought(instances.getFirst().buy(order(owner, tenDays, line)));
  }

  @Test
  void of_50_purchases_of_the_owner_at_once_no_more_queue_than_366_days_let() {
    PhoneNumber line = Fresh.phone();
    UserId owner = till.owner(line, 1_000);
    Plan month = till.plan(1, 31);

    List<BuyPlan.Result> results =
        Race.of(50, i -> instances.get(i % 2).buy(order(owner, month, line)));

    assertFull(results, 12);
    assertThat(till.wallet(owner)).isEqualTo(1_000 - 12);
  }

  @Test
  void a_stranger_never_ends_what_the_owner_begins_at_the_same_moment() {
    Plan week = till.plan(1, 7);
    for (int round = 0; round < 20; round++) {
      PhoneNumber line = Fresh.phone();
      List<UserId> both = List.of(till.owner(line, 100), till.payer(100));

      List<BuyPlan.Result> results =
          Race.of(2, i -> instances.get(i).buy(atOnce(both.get(i), week, line)));

      assertBought(results.getFirst());
      assertThat(stores.subscriptions(line).getLast().user()).isEqualTo(both.getFirst());
      assertThat(states(line, NOW)).containsOnlyOnce(Subscription.State.ACTIVE);
    }
  }

  private List<Subscription.State> states(PhoneNumber line, Instant now) {
    Subscriptions.Filter all = Subscriptions.Filter.everything();
    Subscriptions.Filter ofLine =
        new Subscriptions.Filter(
            all.user(),
            new PhoneFilter(Optional.of(line), Optional.empty()),
            all.plan(),
            all.state(),
            all.from(),
            all.to(),
            all.validityDays());
    return subscriptions
        .page(ofLine, Order.up(Subscriptions.Sort.VALID_FROM), new Window(0, 100), now)
        .items()
        .stream()
        .map(Subscriptions.Subscribed::state)
        .toList();
  }

  private static void assertFull(List<BuyPlan.Result> results, int bought) {
    assertThat(results).filteredOn(BuyPlan.Result.Bought.class::isInstance).hasSize(bought);
    assertThat(results)
        .filteredOn(new BuyPlan.Result.Refused(new PurchaseRefusal.LineQueueFull())::equals)
        .hasSize(results.size() - bought);
  }

  private static BuyPlan.Result assertBought(BuyPlan.Result result) {
    assertThat(result).isInstanceOf(BuyPlan.Result.Bought.class);
    return result;
  }
}
