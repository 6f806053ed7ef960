package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of many purchases that are recorded at once. */
public abstract class PurchaseListSuite {
  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void all_of_a_list_are_recorded_in_its_order() {
    UserId rich = till().payer(1_000);
    UserId poor = till().payer(50);
    Plan month = till().plan(100, 28);
    Plan week = till().plan(60, 7);
    PhoneNumber other = Fresh.phone();
    List<Item> items =
        List.of(
            till().decided(order(rich, month, line)),
            till().decided(order(poor, week, line)),
            till().decided(order(rich, week, other)),
            till().decided(order(rich, week, line)));

    List<Receipt> receipts = till().record(items, NOW);

    assertThat(receipts.get(1).subscription()).isEmpty();
    Subscription first = receipts.get(0).subscription().orElseThrow();
    Subscription last = receipts.get(3).subscription().orElseThrow();
    assertThat(first.from()).isEqualTo(NOW);
    assertThat(last.from()).isEqualTo(first.to());
    assertThat(last.to()).isEqualTo(first.to().plus(Duration.ofDays(7)));
    assertThat(stores().subscriptions(line)).containsExactly(first, last);
    assertThat(stores().subscriptions(other))
        .containsExactly(receipts.get(2).subscription().orElseThrow());
    assertThat(till().wallet(rich)).isEqualTo(1_000 - 220);
    assertThat(till().wallet(poor)).isEqualTo(50);
    assertThat(stores().transactionsOf(rich))
        .containsExactly(only(receipts.get(0)), only(receipts.get(2)), only(receipts.get(3)));
    assertThat(stores().transactionsOf(rich))
        .extracting(RechargeTransaction::seq)
        .containsExactly(1L, 2L, 3L);
    assertThat(stores().transactionsOf(poor)).containsExactly(only(receipts.get(1)));
  }

  @Test
  void one_that_is_out_of_date_keeps_all_of_a_list_from_being_recorded() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(100, 28);
    Plan edited = till().plan(100, 28);
    List<Item> items =
        List.of(
            till().decided(order(payer, plan, line)), till().decided(order(payer, edited, line)));
    till().edit(edited);

    Outcome outcome = stores().book().record(items, NOW);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(1, Stale.PLAN)));
    assertThat(stores().subscriptions(line)).isEmpty();
    assertThat(till().wallet(payer)).isEqualTo(1_000);
  }

  @Test
  void a_wallet_that_runs_dry_within_a_list_is_found() {
    UserId payer = till().payer(250);
    UserId rich = till().payer(1_000);
    Plan plan = till().plan(100, 28);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      items.add(till().decided(order(payer, plan, Fresh.phone())));
      items.add(till().decided(order(rich, plan, Fresh.phone())));
    }

    Outcome outcome = stores().book().record(items, NOW);

    assertThat(outcome).isInstanceOf(Outcome.Outdated.class);
    assertThat(((Outcome.Outdated) outcome).decisions()).containsEntry(4, Stale.BALANCE);
    assertThat(((Outcome.Outdated) outcome).decisions()).doesNotContainKeys(1, 3, 5);
    assertThat(till().wallet(rich)).isEqualTo(1_000);
  }

  @Test
  void hundreds_for_few_payers_and_lines_get_numbers_and_places_without_gaps() {
    List<UserId> payers = LongStream.range(0, 7).mapToObj(i -> till().payer(100_000)).toList();
    List<PhoneNumber> lines = LongStream.range(0, 11).mapToObj(i -> Fresh.phone()).toList();
    Plan day = till().plan(10, 1);
    List<Item> items =
        IntStream.range(0, 300)
            .mapToObj(i -> till().decided(order(payers.get(i % 7), day, lines.get(i % 11))))
            .toList();

    till().record(items, NOW);

    for (UserId payer : payers) {
      List<RechargeTransaction> all = stores().transactionsOf(payer);
      assertThat(all)
          .extracting(RechargeTransaction::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
    }
    for (PhoneNumber busy : lines) {
      List<Subscription> all = stores().subscriptions(busy);
      assertThat(all)
          .extracting(Subscription::from)
          .containsExactlyElementsOf(
              LongStream.range(0, all.size()).mapToObj(i -> NOW.plus(Duration.ofDays(i))).toList());
    }
  }

  @Test
  void what_begins_at_once_is_alone_on_its_line() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(100, 28);
    List<Item> items =
        List.of(
            till().decided(order(payer, plan, line)), till().decided(atOnce(payer, plan, line)));

    assertThatThrownBy(() -> stores().book().record(items, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stores().book().record(items.reversed(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RechargeTransaction only(Receipt receipt) {
    assertThat(receipt.transactions()).hasSize(1);
    return receipt.transactions().getFirst();
  }

  private Till till() {
    return new Till(stores());
  }
}
