package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Settled;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of top-ups, and of what a purchase brings to others than its payer. */
public abstract class TopUpsAndPerksSuite {
  private static final Instant LATER = NOW.plusSeconds(90);

  protected abstract RechargeStores stores();

  @Test
  void a_top_up_waits_and_once_paid_is_in_the_wallet() {
    UserId user = till().payer(100);
    TopUp topUp = topUp(user);

    RechargeTransaction pending = record(Item.silent(topUp)).transactions().getFirst();
    assertThat(pending.facts().status()).isEqualTo(Status.PENDING);
    assertThat(till().wallet(user)).isEqualTo(100);

    Receipt receipt = record(Item.silent(topUp.paid(pending.id(), "pay-1", npr(0), LATER)));
    assertThat(receipt.transactions())
        .containsExactly(
            new RechargeTransaction(
                pending.id(), 1, pending.createdAt(), pending.facts().paid("pay-1")));
    assertThat(stores().transactionsOf(user)).isEqualTo(receipt.transactions());
    assertThat(till().wallet(user)).isEqualTo(600);
  }

  @Test
  void a_top_up_that_failed_is_final() {
    UserId user = till().payer(100);
    TopUp topUp = topUp(user);
    TransactionId id = record(Item.silent(topUp)).transactions().getFirst().id();
    record(Item.silent(topUp.failed(id, FailureReason.PAYMENT_DECLINED)));

    Outcome outcome = settle(topUp.paid(id, "pay-1", npr(0), LATER));

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.SETTLED)));
    assertThat(till().wallet(user)).isEqualTo(100);
    assertThat(stores().transactionsOf(user).getFirst().facts().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void only_what_waits_for_that_user_and_amount_is_settled() {
    UserId user = till().payer(100);
    UserId other = till().payer(100);
    TransactionId id = record(Item.silent(topUp(user))).transactions().getFirst().id();
    TopUp more = new TopUp(user, Optional.empty(), npr(501), PaymentMethod.UPI);

    assertThat(settle(topUp(other).paid(id, "pay-1", npr(0), LATER)))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.SETTLED)));
    assertThat(settle(more.paid(id, "pay-1", npr(0), LATER)))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.SETTLED)));
    assertThat(settle(topUp(user).paid(new TransactionId(Long.MAX_VALUE), "p", npr(0), LATER)))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.SETTLED)));
    assertThat(till().wallet(other)).isEqualTo(100);
  }

  @Test
  void one_list_settles_a_transaction_once() {
    UserId user = till().payer(100);
    TopUp topUp = topUp(user);
    TransactionId id = record(Item.silent(topUp)).transactions().getFirst().id();
    Item paid = Item.silent(topUp.paid(id, "pay-1", npr(0), LATER));

    assertThatThrownBy(() -> stores().book().record(List.of(paid, paid), LATER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_debt_that_was_paid_meanwhile_is_out_of_date() {
    UserId user = till().payer(100);
    TopUp topUp = topUp(user);
    TransactionId id = record(Item.silent(topUp)).transactions().getFirst().id();

    Outcome outcome = settle(topUp.paid(id, "pay-1", npr(30), LATER));

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.BALANCE)));
    assertThat(till().wallet(user)).isEqualTo(100);
  }

  @Test
  void a_reward_stands_on_the_list_of_whom_it_rewards() {
    UserId referrer = till().payer(300);
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    till().sell(order(referrer, plan, Fresh.phone()));

    Receipt first = record(rewarding(referrer, payer, plan));
    Receipt second = record(rewarding(referrer, payer, plan));

    assertThat(first.transactions())
        .extracting(one -> one.facts().user())
        .containsExactly(payer, referrer);
    assertThat(stores().transactionsOf(payer))
        .containsExactly(first.transactions().getFirst(), second.transactions().getFirst());
    assertThat(stores().transactionsOf(referrer).subList(1, 3))
        .containsExactly(first.transactions().getLast(), second.transactions().getLast());
    assertThat(stores().transactionsOf(payer))
        .extracting(RechargeTransaction::seq)
        .containsExactly(1L, 2L);
    assertThat(stores().transactionsOf(referrer))
        .extracting(RechargeTransaction::seq)
        .containsExactly(1L, 2L, 3L);
    assertThat(till().wallet(referrer)).isEqualTo(2 * Till.REWARD);
    assertThat(till().wallet(payer)).isEqualTo(400);
  }

  @Test
  void many_in_one_list_count_for_each_user_apart() {
    UserId one = till().payer(1_000);
    UserId other = till().payer(1_000);
    Plan plan = till().plan(300, 28);

    List<Receipt> receipts =
        till()
            .record(
                List.of(
                    rewarding(one, other, plan),
                    rewarding(other, one, plan),
                    Item.silent(topUp(one)),
                    rewarding(one, other, plan)),
                NOW);

    assertThat(seqs(receipts.get(0))).containsExactly(1L, 1L);
    assertThat(seqs(receipts.get(1))).containsExactly(2L, 2L);
    assertThat(seqs(receipts.get(2))).containsExactly(3L);
    assertThat(seqs(receipts.get(3))).containsExactly(3L, 4L);
    assertThat(stores().transactionsOf(one))
        .extracting(RechargeTransaction::seq)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void whom_a_reward_does_not_reach_any_more_is_out_of_date() {
    UserId referrer = till().payer(0);
    UserId payer = till().payer(1_000);
    Item item = rewarding(referrer, payer, till().plan(300, 28));
    stores().delete(referrer);

    Outcome outcome = stores().book().record(List.of(item), NOW);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, Stale.USER)));
    assertThat(till().wallet(payer)).isEqualTo(1_000);
    assertThat(stores().transactionsOf(payer)).isEmpty();
  }

  private Item rewarding(UserId referrer, UserId payer, Plan plan) {
    return Till.rewarding(referrer, till().decided(order(payer, plan, Fresh.phone())));
  }

  private static List<Long> seqs(Receipt receipt) {
    return receipt.transactions().stream().map(RechargeTransaction::seq).toList();
  }

  private static TopUp topUp(UserId user) {
    return new TopUp(user, Optional.empty(), npr(500), PaymentMethod.UPI);
  }

  private Outcome settle(Settled settled) {
    return stores().book().record(List.of(Item.silent(settled)), LATER);
  }

  private Receipt record(Item item) {
    return till().record(List.of(item), NOW).getFirst();
  }

  private Till till() {
    return new Till(stores());
  }
}
