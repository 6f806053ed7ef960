package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.byCard;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.rewarding;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.recharge.Till;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PendingPurchase;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about settling, and about transactions of two users. */
class PaymentRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final StoredRecharges stores = new StoredRecharges(DATABASE);
  private final Till till = new Till(stores);

  @AfterEach
  void the_books_are_right() {
    assertThat(stores.faults()).isEmpty();
  }

  @Test
  void of_many_who_settle_one_purchase_at_once_one_does() {
    Plan plan = till.plan(300, 28);
    for (int round = 0; round < 10; round++) {
      UserId payer = till.payer(0);
      PhoneNumber line = Fresh.phone();
      TransactionId id = till.sell(byCard(order(payer, plan, line))).transactions().getFirst().id();
      PendingPurchase pending = stores.pending().find(id).orElseThrow();

      List<Outcome> outcomes =
          Race.of(8, runner -> record(runner % 2 == 0 ? paid(pending) : declined(pending)));

      assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(new Outcome.Outdated(Map.of(0, Stale.SETTLED))::equals)
          .hasSize(7);
      List<RechargeTransaction> list = stores.transactionsOf(payer);
      assertThat(list).hasSize(1);
      assertThat(stores.subscriptions(line)).hasSize(list.getFirst().facts().served() ? 1 : 0);
    }
  }

  private Item paid(PendingPurchase pending) {
    return Item.silent(
        pending.paid(
            "pay-1",
            npr(0),
            Money.zero(Unit.POINTS),
            new Decision.LinePreconditions(false, Till.LIMITS),
            NOW));
  }

  private static Item declined(PendingPurchase pending) {
    return Item.silent(pending.failed(FailureReason.PAYMENT_DECLINED));
  }

  @Test
  void lists_of_payments_that_cross_each_other_do_not_block_each_other() {
    UserId one = till.payer(0);
    UserId other = till.payer(0);
    List<TopUp> topUps =
        Stream.of(one, other, one, other)
            .map(user -> new TopUp(user, Optional.empty(), npr(100), PaymentMethod.CARD))
            .toList();
    for (int round = 0; round < 20; round++) {
      List<TransactionId> ids = topUps.stream().map(this::asked).toList();

      List<Outcome> outcomes =
          Race.of(
              2,
              runner ->
                  stores
                      .book()
                      .record(
                          Stream.of(0, 1, 2, 3)
                              .map(i -> runner == 0 ? i : 3 - i)
                              .map(i -> topUps.get(i).paid(ids.get(i), "pay", npr(0), NOW))
                              .map(Item::silent)
                              .toList(),
                          NOW));

      assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
    }
    assertThat(till.wallet(one)).isEqualTo(4_000);
    assertThat(till.wallet(other)).isEqualTo(4_000);
  }

  private TransactionId asked(TopUp topUp) {
    return till.record(List.of(Item.silent(topUp)), NOW).getFirst().transactions().getFirst().id();
  }

  @Test
  void two_who_reward_each_other_at_once_do_not_block_each_other() {
    List<UserId> pair = List.of(till.payer(100_000), till.payer(100_000));
    Plan plan = till.plan(100, 1);

    List<Integer> recorded =
        Race.of(
            8,
            runner -> {
              UserId payer = pair.get(runner % 2);
              UserId referrer = pair.get(1 - runner % 2);
              int done = 0;
              for (int round = 0; round < 10; round++) {
                Item item = till.decided(order(payer, plan, Fresh.phone()));
                done += record(rewarding(referrer, item)) instanceof Outcome.Recorded ? 1 : 0;
              }
              return done;
            });

    assertThat(recorded).containsOnly(10);
    for (UserId user : pair) {
      assertThat(stores.transactionsOf(user))
          .extracting(RechargeTransaction::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
      assertThat(till.wallet(user)).isEqualTo(100_000 - 40 * 100 + 40 * Till.REWARD);
    }
  }

  private Outcome record(Item item) {
    return stores.book().record(List.of(item), NOW);
  }
}
