package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about purchases: many at once. */
class PurchaseRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Criteria NEW_USERS =
      new Criteria(Set.of(), Optional.empty(), Optional.of(true), Set.of(), List.of(), Span.ALWAYS);

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);
  private final Till unlimited =
      new Till(stores, new LineLimits(Duration.ofDays(3_650), Duration.ofDays(3_650)));
  private final Desk desk = new Desk(stores);

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void of_40_purchases_at_once_on_money_for_10_exactly_10_succeed() {
    UserId payer = till.payer(1_000);
    Plan plan = till.plan(100, 28);

    List<BuyPlan.Result> results =
        Race.of(40, runner -> desk.buy(order(payer, plan, Fresh.phone())));

    assertThat(results).filteredOn(BuyPlan.Result.Bought.class::isInstance).hasSize(10);
    assertThat(results)
        .filteredOn(
            result ->
                result.equals(new BuyPlan.Result.Refused(new PurchaseRefusal.InsufficientFunds())))
        .hasSize(30);
    assertThat(till.wallet(payer)).isZero();
    List<RechargeTransaction> transactions = stores.transactionsOf(payer);
    assertThat(transactions)
        .extracting(RechargeTransaction::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    assertThat(transactions)
        .filteredOn(transaction -> transaction.facts().status() == Status.SUCCESS)
        .hasSize(10);
  }

  @Test
  void of_two_purchases_at_once_for_one_number_one_runs_and_one_is_queued_behind() {
    for (int round = 0; round < 20; round++) {
      PhoneNumber line = Fresh.phone();
      Plan plan = till.plan(100, 28);
      List<UserId> payers = List.of(till.payer(100), till.payer(100));

      Race.of(2, i -> desk.buy(order(payers.get(i), plan, line)));

      List<Subscription> both = stores.subscriptions(line);
      assertThat(both).hasSize(2);
      assertThat(both.getFirst().at(NOW)).isEqualTo(Subscription.State.ACTIVE);
      assertThat(both.getLast().at(NOW)).isEqualTo(Subscription.State.QUEUED);
      assertThat(both.getLast().from()).isEqualTo(both.getFirst().to());
    }
  }

  @Test
  void plans_that_begin_at_once_and_plans_that_queue_leave_no_gap_and_no_overlap() {
    Plan week = till.plan(100, 7);
    for (int round = 0; round < 5; round++) {
      PhoneNumber line = Fresh.phone();
      UserId payer = till.owner(line, 100_000);

      Race.of(12, i -> desk.buy(i % 3 == 0 ? atOnce(payer, week, line) : order(payer, week, line)));

      List<Subscription> running =
          stores.subscriptions(line).stream().filter(s -> !s.from().equals(s.to())).toList();
      // Of those that began at this one instant the last runs: at once, before all that queue.
      assertThat(running).hasSizeBetween(8, 9);
      assertThat(running.getFirst().from()).isEqualTo(NOW);
      for (int i = 1; i < running.size(); i++) {
        assertThat(running.get(i).from()).isEqualTo(running.get(i - 1).to());
      }
      Subscription next = till.sell(order(payer, week, line)).subscription().orElseThrow();
      assertThat(next.from()).isEqualTo(running.getLast().to());
    }
  }

  @Test
  void of_many_first_recharges_at_once_one_is_the_first() {
    UserId payer = till.payer(10_000);
    Plan plan = till.plan(100, 28);
    Reward half =
        new Reward(Optional.of(new Portion.Flat(npr(50))), Optional.empty(), Optional.empty());
    Offer offer = till.offer(NEW_USERS, half);

    List<BuyPlan.Result> results =
        Race.of(10, i -> desk.buy(with(offer.id(), order(payer, plan, Fresh.phone()))));

    assertThat(results).filteredOn(BuyPlan.Result.Bought.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(
            result ->
                result instanceof BuyPlan.Result.Refused refused
                    && refused.reason() instanceof PurchaseRefusal.OfferCriteriaNotMet)
        .hasSize(9);
    assertThat(till.wallet(payer)).isEqualTo(9_950);
  }

  @Test
  void lists_that_cross_each_other_do_not_block_each_other() {
    List<UserId> payers = LongStream.range(0, 10).mapToObj(i -> till.payer(100_000)).toList();
    List<PhoneNumber> lines = LongStream.range(0, 10).mapToObj(i -> Fresh.phone()).toList();
    Plan day = till.plan(10, 1);

    List<Integer> sold = Race.of(8, runner -> sellShuffled(runner, payers, lines, day));

    assertThat(sold).containsOnly(200);
    assertThat(lines.stream().mapToInt(line -> contiguous(line)).sum()).isEqualTo(1_600);
    assertThat(payers.stream().mapToLong(till::wallet).sum()).isEqualTo(1_000_000 - 16_000);
  }

  private int sellShuffled(int runner, List<UserId> payers, List<PhoneNumber> lines, Plan plan) {
    Random random = new Random(runner);
    int sold = 0;
    for (int list = 0; list < 10; list++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
      Collections.shuffle(order, random);
      List<Item> items =
          order.stream()
              .map(i -> order(payers.get(i % 10), plan, lines.get((i * 3 + runner) % 10)))
              .map(unlimited::decided)
              .toList();
      sold += ((Outcome.Recorded) stores.book().record(items, NOW)).receipts().size();
    }
    return sold;
  }

  /** How many plans the line has, which follow each other day by day. */
  private int contiguous(PhoneNumber line) {
    List<Subscription> all = stores.subscriptions(line);
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).from()).isEqualTo(NOW.plus(Duration.ofDays(i)));
    }
    return all.size();
  }

  @Test
  void a_price_that_rises_meanwhile_is_what_is_paid_from_then_on() {
    UserId payer = till.payer(1_000_000);
    Plan plan = till.plan(100, 1);
    PurchaseOrder order = order(payer, plan, Fresh.phone());

    List<Long> paid =
        Race.of(
            9,
            i -> {
              if (i == 8) {
                till.reprice(plan, 150);
                return 0L;
              }
              return desk.buy(order) instanceof BuyPlan.Result.Bought bought
                  ? bought.transaction().facts().amount().minorUnits()
                  : -1L;
            });

    assertThat(paid).containsOnlyOnce(0L).isSubsetOf(0L, 100L, 150L);
    long sum = paid.stream().mapToLong(Long::longValue).sum();
    assertThat(till.wallet(payer)).isEqualTo(1_000_000 - sum);
  }
}
