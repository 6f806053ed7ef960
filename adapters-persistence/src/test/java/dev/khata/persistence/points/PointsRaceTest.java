package dev.khata.persistence.points;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static dev.khata.application.wallet.Somebody.points;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.points.EarnPoints;
import dev.khata.application.points.RewardProfile;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.Desk;
import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.application.recharge.Till;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Report;
import dev.khata.domain.points.Points;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.recharge.Perks;
import dev.khata.persistence.payments.StoredShop;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about points: many causes at once, on two instances. */
class PointsRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int RUNNERS = 8;
  private static final int EACH = 5;

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final PointsBook book =
      PointsPersistence.ports(DATABASE.database()).get(PointsBook.class);
  private final Set<Perks> perks = Set.of(new EarnPoints(stores.balances(), book));
  private final Till till = new Till(stores);
  private final GatewayShop shop = StoredShop.open(DATABASE, stores, perks);

  @AfterEach
  void the_books_are_right() {
    shop.settle();
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void recharges_at_once_bring_each_their_own() {
    UserId payer = till.payer(10_000_00);
    Plan plan = till.plan(29_00, 28);
    List<Desk> instances = List.of(instance(), instance());

    List<Long> bought =
        Race.of(
            RUNNERS,
            runner ->
                IntStream.range(0, EACH)
                    .mapToObj(
                        i ->
                            instances
                                .get(runner % instances.size())
                                .buy(Till.order(payer, plan, Fresh.phone())))
                    .filter(BuyPlan.Result.Bought.class::isInstance)
                    .count());

    long sold = bought.stream().mapToLong(Long::longValue).sum();
    assertThat(sold).isEqualTo(RUNNERS * EACH);
    assertPoints(payer, 2 * sold);
  }

  @Test
  void one_payment_that_is_refunded_and_reversed_at_once_takes_its_points_along_once() {
    Paid paid = shop.buy(65);
    Paid kept = shop.buy(paid.user(), 40);
    Report reversed = new Report.Reversed(paid.capture(), "rev-1", rupees(65));
    Report refunded = new Report.Refunded(kept.capture(), "by-hand", Optional.empty(), rupees(20));

    Race.of(
        4,
        runner -> {
          shop.hear("event " + runner, runner % 2 == 0 ? reversed : refunded);
          return true;
        });
    shop.clock.advance(Duration.ofMinutes(2));
    shop.desk.hearNotices.handle();

    assertPoints(paid.user(), 2);
  }

  @Test
  void a_profile_that_is_completed_at_once_brings_ten_once() {
    UserId user = till.payer(0);
    RewardProfile reward = new RewardProfile(stores.balances(), stores.journal());

    Race.of(
        4,
        runner ->
            stores
                .transactions()
                .inTransaction(
                    () -> {
                      reward.completed(user, Till.NOW);
                      return true;
                    }));

    assertPoints(user, 10);
  }

  private Desk instance() {
    return new Desk(new StoredRecharges(DATABASE), perks);
  }

  private void assertPoints(UserId user, long all) {
    assertThat(book.of(Set.of(user)).get(user)).isEqualTo(new Points(points(all), points(all)));
  }
}
