package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.Desk;
import dev.khata.application.recharge.Till;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.persistence.testing.Meanwhile;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about offers: many who use one at once. */
class OfferRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Criteria NEW_USERS =
      new Criteria(Set.of(), Optional.empty(), Optional.of(true), Set.of(), List.of(), Span.ALWAYS);
  private static final Reward FREE =
      new Reward(Optional.of(new Portion.Percent(10_000)), Optional.empty(), Optional.empty());

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);
  private final Desk desk = new Desk(stores);

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void of_many_first_free_recharges_at_once_one_is_the_first() {
    UserId payer = till.payer(0);
    Plan plan = till.plan(100, 28);
    Offer offer = till.offer(NEW_USERS, FREE);

    List<BuyPlan.Result> results =
        Race.of(10, i -> desk.buy(with(offer.id(), order(payer, plan, Fresh.phone()))));

    assertThat(results).filteredOn(BuyPlan.Result.Bought.class::isInstance).hasSize(1);
    assertThat(stores.transactionsOf(payer)).hasSize(1);
  }

  @RepeatedTest(5)
  void of_20_purchases_at_once_of_an_offer_for_5_exactly_5_get_it() {
    Plan plan = till.plan(100, 28);
    Offer offer = till.offer(new UseLimits(Optional.empty(), Optional.of(5)));
    List<UserId> payers = Stream.generate(() -> till.payer(100)).limit(20).toList();

    List<BuyPlan.Result> results =
        Race.of(20, i -> desk.buy(with(offer.id(), order(payers.get(i), plan, Fresh.phone()))));

    assertThat(results).filteredOn(BuyPlan.Result.Bought.class::isInstance).hasSize(5);
    assertThat(results)
        .filteredOn(new BuyPlan.Result.Refused(new PurchaseRefusal.OfferExhausted())::equals)
        .hasSize(15);
    assertThat(payers.stream().mapToLong(till::wallet).sum()).isEqualTo(1_500);
  }

  @Test
  void of_20_purchases_at_once_of_an_offer_for_3_each_one_payer_gets_exactly_3() {
    Plan plan = till.plan(100, 28);
    Offer offer = till.offer(new UseLimits(Optional.of(3), Optional.empty()));
    UserId payer = till.payer(10_000);

    List<BuyPlan.Result> results =
        Race.of(20, i -> desk.buy(with(offer.id(), order(payer, plan, Fresh.phone()))));

    assertThat(results).filteredOn(BuyPlan.Result.Bought.class::isInstance).hasSize(3);
    assertThat(results)
        .filteredOn(new BuyPlan.Result.Refused(new PurchaseRefusal.OfferLimitReached())::equals)
        .hasSize(17);
    assertThat(till.wallet(payer)).isEqualTo(9_700);
  }

  @Test
  void who_pays_for_the_first_time_is_on_record_for_good_beside_who_recharged_for_nothing() {
    Plan plan = till.plan(100, 28);
    UserId free = till.payer(0);
    UserId paid = till.payer(100);

    till.sell(with(till.offer(Criteria.NONE, FREE).id(), order(free, plan, Fresh.phone())));
    till.sell(order(paid, plan, Fresh.phone()));

    assertThat(everPaid(free)).isFalse();
    assertThat(everPaid(paid)).isTrue();
  }

  private static boolean everPaid(UserId user) {
    return DATABASE
        .dsl()
        .fetchSingle("SELECT recharged FROM transaction_counter WHERE user_id = ?", user.value())
        .get(0, Boolean.class);
  }

  @Test
  void who_leaves_while_they_buy_for_nothing_buys_nothing() {
    UserId payer = till.payer(0);
    Offer offer = till.offer(Criteria.NONE, FREE);
    PurchaseOrder order = with(offer.id(), order(payer, till.plan(100, 28), Fresh.phone()));

    CompletableFuture<BuyPlan.Result> bought =
        stores
            .transactions()
            .inTransaction(
                () -> {
                  DATABASE
                      .dsl()
                      .fetch("SELECT id FROM users WHERE id = ? FOR UPDATE", payer.value());
                  CompletableFuture<BuyPlan.Result> started =
                      Meanwhile.start(() -> desk.buy(order));
                  Meanwhile.awaitOneWaiting(DATABASE.dsl());
                  stores.delete(payer);
                  return started;
                });

    assertThatThrownBy(bought::join).hasCauseInstanceOf(UserGone.class);
    assertThat(stores.transactionsOf(payer)).isEmpty();
    assertThat(stores.subscriptions(order.line())).isEmpty();
  }
}
