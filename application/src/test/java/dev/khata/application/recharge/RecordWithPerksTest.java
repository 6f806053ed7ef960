package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.Posting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordWithPerksTest {
  private final FakeTransactions transactions = new FakeTransactions();
  private final MemoryStores stores = new MemoryStores(new InMemoryMessages(), transactions);
  private final Till till = new Till(stores);
  private final UserId referrer = till.payer(0);
  private final UserId payer = till.payer(1_000);
  private final Plan plan = till.plan(300, 28);

  @Test
  void what_a_reason_promises_is_recorded_behind_the_sale_and_given() {
    Always reason = new Always(referrer);

    Outcome outcome = handle(List.of(till.decided(order(payer, plan, Fresh.phone()))), reason);

    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    assertThat(till.wallet(payer)).isEqualTo(700);
    assertThat(till.wallet(referrer)).isEqualTo(Till.REWARD);
    assertThat(reason.given)
        .extracting(Perks.Given::transaction)
        .containsExactly(stores.transactionsOf(referrer).getFirst().id());
  }

  @Test
  void several_reasons_and_sales_are_each_given_theirs() {
    UserId other = till.payer(1_000);
    Always first = new Always(referrer);
    Always second = new Always(other);

    handle(
        List.of(
            till.decided(order(payer, plan, Fresh.phone())),
            till.decided(order(till.payer(0), plan, Fresh.phone())),
            till.decided(order(other, plan, Fresh.phone()))),
        first,
        second);

    assertThat(first.given)
        .extracting(given -> given.sale().purchase().order().payer())
        .containsExactly(payer, other);
    assertThat(first.given)
        .extracting(Perks.Given::transaction)
        .isEqualTo(stores.transactionsOf(referrer).stream().map(RechargeTransaction::id).toList());
    assertThat(second.given)
        .extracting(Perks.Given::transaction)
        .containsExactly(
            stores.transactionsOf(other).get(0).id(), stores.transactionsOf(other).get(2).id());
  }

  @Test
  void what_is_out_of_date_gives_nothing() {
    Always reason = new Always(referrer);
    Item item = till.decided(order(payer, plan, Fresh.phone()));
    till.edit(plan);

    Outcome outcome = handle(List.of(item), reason);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.PLAN)));
    assertThat(reason.given).isEmpty();
    assertThat(till.wallet(referrer)).isZero();
  }

  @Test
  void what_is_no_sale_brings_nothing() {
    Always reason = new Always(referrer);
    Item failed = till.decided(order(till.payer(0), plan, Fresh.phone()));

    handle(List.of(failed), reason);

    assertThat(failed.decision().transactions().getFirst().failure())
        .contains(FailureReason.INSUFFICIENT_FUNDS);
    assertThat(failed.decision().transactions().getFirst().status()).isEqualTo(Status.FAILED);
    assertThat(reason.given).isEmpty();
  }

  @Test
  void a_transaction_is_begun_where_somebody_waits_for_a_payer_and_nowhere_else() {
    Always reason = new Always(referrer);
    handle(List.of(till.decided(order(payer, plan, Fresh.phone()))), reason);
    assertThat(reason.inTransaction).containsExactly(false, false);

    stores.await(payer);
    handle(List.of(till.decided(order(payer, plan, Fresh.phone()))), reason);

    assertThat(reason.inTransaction).containsExactly(false, false, true, true);
  }

  private Outcome handle(List<Item> items, Perks... reasons) {
    return new RecordWithPerks(stores.book(), new LinkedHashSet<>(List.of(reasons)), transactions)
        .handle(items, NOW);
  }

  /** Gives that user a reward for every sale. */
  private final class Always implements Perks {
    private final UserId rewarded;
    private final List<Given> given = new ArrayList<>();
    private final List<Boolean> inTransaction = new ArrayList<>();

    private Always(UserId rewarded) {
      this.rewarded = rewarded;
    }

    @Override
    public List<List<Perk>> promise(List<Decision.Buy> sales) {
      inTransaction.add(transactions.isOpen());
      return sales.stream().map(sale -> List.of(Till.reward(rewarded))).toList();
    }

    @Override
    public Foresight foresee(Set<UserId> payers) {
      return sale -> List.of(Till.reward(rewarded));
    }

    @Override
    public void give(List<Given> perks) {
      inTransaction.add(transactions.isOpen());
      given.addAll(perks);
    }

    @Override
    public List<Posting> follow(Return money) {
      return List.of();
    }
  }
}
