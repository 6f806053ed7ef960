package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.SomeMessage;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of one purchase after the other in {@link dev.khata.domain.recharge.PurchaseBook}. */
public abstract class PurchaseBookSuite {
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void a_sale_moves_the_money_begins_the_plan_and_is_told() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Item item = till().decided(order(payer, plan, line));
    Message notice = SomeMessage.createdAt(NOW).make();
    long revenue = revenue();

    Receipt receipt =
        till().record(List.of(new Item(item.decision(), Optional.of(notice))), NOW).getFirst();

    assertThat(till().wallet(payer)).isEqualTo(700);
    assertThat(revenue() - revenue).isEqualTo(300);
    Subscription subscription = receipt.subscription().orElseThrow();
    assertThat(subscription.user()).isEqualTo(payer);
    assertThat(subscription.plan()).isEqualTo(plan.id());
    assertThat(subscription.from()).isEqualTo(NOW);
    assertThat(subscription.to()).isEqualTo(NOW.plus(FOUR_WEEKS));
    assertThat(stores().subscriptions(line)).containsExactly(subscription);
    RechargeTransaction transaction = receipt.transactions().getFirst();
    assertThat(transaction.seq()).isEqualTo(1);
    assertThat(transaction.createdAt()).isEqualTo(NOW);
    assertThat(transaction.facts()).isEqualTo(item.decision().transactions().getFirst());
    assertThat(stores().transactionsOf(payer)).containsExactly(transaction);
    assertThat(stores().isTold(notice.id())).isTrue();
  }

  @Test
  void plans_for_one_line_run_one_right_after_the_other() {
    UserId payer = till().owner(line, 1_000);
    UserId friend = till().payer(1_000);
    Plan month = till().plan(300, 28);
    Plan week = till().plan(100, 7);

    Subscription first = sell(payer, month, NOW);
    Subscription second = sell(friend, week, NOW.plusSeconds(5));
    Subscription third = sell(payer, month, NOW.plusSeconds(9));

    assertThat(first.to()).isEqualTo(NOW.plus(FOUR_WEEKS));
    assertThat(second.from()).isEqualTo(first.to());
    assertThat(second.to()).isEqualTo(first.to().plus(Duration.ofDays(7)));
    assertThat(third.from()).isEqualTo(second.to());
    assertThat(stores().subscriptions(line)).containsExactly(first, second, third);
  }

  @Test
  void on_a_line_that_is_free_again_a_plan_begins_now() {
    UserId payer = till().payer(1_000);
    Plan week = till().plan(100, 7);
    Instant muchLater = NOW.plus(Duration.ofDays(20));
    sell(payer, week, NOW);

    Subscription second = sell(payer, week, muchLater);

    assertThat(second.from()).isEqualTo(muchLater);
  }

  @Test
  void at_once_ends_what_runs_and_moves_the_queue_behind() {
    UserId payer = till().owner(line, 1_000);
    Plan month = till().plan(100, 28);
    Plan week = till().plan(100, 7);
    sell(payer, month, NOW);
    sell(payer, week, NOW);
    sell(payer, month, NOW);
    Instant later = NOW.plus(Duration.ofDays(10));
    Instant ends = later.plus(Duration.ofDays(7));

    Subscription now = till().sell(atOnce(payer, week, line), later).subscription().orElseThrow();
    Subscription next = sell(payer, week, later);

    assertThat(now.from()).isEqualTo(later);
    assertThat(now.to()).isEqualTo(ends);
    assertThat(stores().subscriptions(line))
        .extracting(Subscription::from)
        .containsExactly(
            NOW, later, ends, ends.plus(Duration.ofDays(7)), ends.plus(Duration.ofDays(35)));
    assertThat(stores().subscriptions(line).getFirst().to()).isEqualTo(later);
    assertThat(next.from()).isEqualTo(ends.plus(Duration.ofDays(35)));
  }

  @Test
  void at_once_on_a_free_line_begins_now_too() {
    UserId payer = till().payer(1_000);
    Plan week = till().plan(100, 7);

    Subscription now = till().sell(atOnce(payer, week, line)).subscription().orElseThrow();
    Subscription next = sell(payer, week, NOW);

    assertThat(now.from()).isEqualTo(NOW);
    assertThat(next.from()).isEqualTo(now.to());
  }

  @Test
  void what_begins_at_once_can_be_ended_at_once_at_the_same_instant() {
    UserId payer = till().payer(1_000);
    Plan week = till().plan(100, 7);

    till().sell(atOnce(payer, week, line));
    Subscription second = till().sell(atOnce(payer, week, line)).subscription().orElseThrow();

    assertThat(stores().subscriptions(line).getFirst().to()).isEqualTo(NOW);
    assertThat(stores().subscriptions(line).getLast()).isEqualTo(second);
    assertThat(second.to()).isEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void on_a_line_it_is_never_earlier_than_it_was_whatever_the_clock_says() {
    UserId payer = till().owner(line, 1_000);
    Plan week = till().plan(100, 7);
    Instant ahead = NOW.plusSeconds(5);
    till().sell(atOnce(payer, week, line), ahead);
    sell(payer, week, ahead);

    Subscription second = till().sell(atOnce(payer, week, line), NOW).subscription().orElseThrow();
    Subscription last = sell(payer, week, NOW);

    assertThat(second.from()).isEqualTo(ahead);
    List<Subscription> all = stores().subscriptions(line);
    assertThat(all.get(0).from()).isEqualTo(ahead);
    assertThat(all.get(0).to()).isEqualTo(ahead);
    assertThat(all.get(1)).isEqualTo(second);
    assertThat(all.get(2).from()).isEqualTo(second.to());
    assertThat(all.get(3)).isEqualTo(last);
    assertThat(last.from()).isEqualTo(all.get(2).to());
  }

  @Test
  void what_ended_while_a_clock_was_ahead_makes_the_line_free() {
    UserId payer = till().payer(1_000);
    Plan week = till().plan(100, 7);
    sell(payer, week, NOW);
    Instant ahead = NOW.plus(Duration.ofDays(30));
    Subscription wayAhead = sell(payer, week, ahead);

    Subscription back = sell(payer, week, NOW);

    assertThat(wayAhead.from()).isEqualTo(ahead);
    assertThat(back.from()).isEqualTo(wayAhead.to());
  }

  @Test
  void a_sale_that_failed_leaves_a_transaction_and_nothing_else() {
    UserId payer = till().payer(299);
    Plan plan = till().plan(300, 28);

    Receipt receipt = till().sell(order(payer, plan, line));

    assertThat(receipt.subscription()).isEmpty();
    RechargeTransaction failed = receipt.transactions().getFirst();
    assertThat(failed.facts().status()).isEqualTo(Status.FAILED);
    assertThat(failed.facts().failure()).contains(FailureReason.INSUFFICIENT_FUNDS);
    assertThat(failed.facts().amount()).isEqualTo(npr(300));
    assertThat(stores().transactionsOf(payer)).containsExactly(failed);
    assertThat(till().wallet(payer)).isEqualTo(299);
    assertThat(stores().subscriptions(line)).isEmpty();
    assertThat(stores().planUse().everBought(plan.id())).isFalse();
  }

  @Test
  void a_plan_counts_as_bought_once_it_is() {
    Plan plan = till().plan(300, 28);
    assertThat(stores().planUse().everBought(plan.id())).isFalse();

    sell(till().payer(1_000), plan, NOW);

    assertThat(stores().planUse().everBought(plan.id())).isTrue();
  }

  @Test
  void a_plan_for_one_type_runs_until_it_ends_and_one_for_all_is_of_no_type() {
    Plan plan = till().planFor(UserType.PREPAID);
    UserId payer = till().payer(1_000);
    sell(payer, till().plan(100, 7), NOW);
    Instant between = NOW.plus(Duration.ofDays(1));
    assertThat(stores().runningPlans().any(line, UserType.PREPAID, between)).isFalse();

    Instant ends = sell(payer, plan, NOW).to();

    assertThat(stores().runningPlans().any(line, UserType.PREPAID, between)).isTrue();
    assertThat(stores().runningPlans().any(line, UserType.POSTPAID, between)).isFalse();
    assertThat(stores().runningPlans().any(line, UserType.PREPAID, ends)).isFalse();
    assertThat(stores().runningPlans().any(Fresh.phone(), UserType.PREPAID, between)).isFalse();
  }

  @Test
  void nothing_to_record_is_recorded() {
    assertThat(stores().book().record(List.of(), NOW)).isEqualTo(new Outcome.Recorded(List.of()));
  }

  private Till till() {
    return new Till(stores());
  }

  private Subscription sell(UserId payer, Plan plan, Instant at) {
    return till().sell(order(payer, plan, line), at).subscription().orElseThrow();
  }

  private long revenue() {
    return stores().balances().of(SystemAccount.REVENUE).credits().longValueExact();
  }
}
