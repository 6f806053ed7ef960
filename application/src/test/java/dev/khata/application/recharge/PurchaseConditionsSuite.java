package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.SomeMessage;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What offers do to purchases, and what must still be so when a purchase is recorded. */
public abstract class PurchaseConditionsSuite {
  private static final Criteria NEW_USERS =
      new Criteria(Set.of(), Optional.empty(), Optional.of(true), Set.of(), List.of(), Span.ALWAYS);

  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void cashback_reaches_the_wallet_and_is_a_transaction_of_its_own() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(Criteria.NONE, discountAndCashback(100, 50));

    Receipt receipt = till().sell(with(offer.id(), order(payer, plan, line)));

    assertThat(till().wallet(payer)).isEqualTo(1_000 - 200 + 50);
    assertThat(receipt.transactions()).hasSize(2);
    assertThat(receipt.transactions().getFirst().facts().amount()).isEqualTo(npr(200));
    RechargeTransaction cashback = receipt.transactions().getLast();
    assertThat(cashback.seq()).isEqualTo(2);
    assertThat(cashback.facts().amount()).isEqualTo(npr(50));
    assertThat(cashback.facts().source()).isEqualTo(TransactionSource.OFFER_CASHBACK);
    assertThat(stores().transactionsOf(payer)).isEqualTo(receipt.transactions());
  }

  @Test
  void cashback_pays_off_what_the_payer_owes_first() {
    UserId payer = till().payer(1_000);
    owe(payer, 30);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(Criteria.NONE, discountAndCashback(100, 50));

    till().sell(with(offer.id(), order(payer, plan, line)));

    assertThat(till().wallet(payer)).isEqualTo(1_000 - 200 + 20);
    assertThat(stores().balances().of(CustomerAccount.wallet(payer).receivable()).total())
        .isEqualTo(npr(0));
  }

  @Test
  void a_free_recharge_moves_no_money_and_the_payer_is_new_no_more() {
    UserId payer = till().payer(0);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(NEW_USERS, discount(300));
    PurchaseOrder order = with(offer.id(), order(payer, plan, line));

    Receipt receipt = till().sell(order);

    assertThat(receipt.subscription()).isPresent();
    assertThat(receipt.transactions()).hasSize(1);
    assertThat(receipt.transactions().getFirst().facts().amount()).isEqualTo(npr(0));
    assertThat(stores().snapshots().of(order, Till.LIMITS, NOW).orElseThrow().payer().recharged())
        .isTrue();
  }

  @Test
  void a_payer_is_new_until_they_have_recharged() {
    UserId payer = till().payer(300);
    PurchaseOrder order = order(payer, till().plan(200, 28), line);
    till().sell(order(payer, till().plan(301, 28), line));
    assertThat(stores().snapshots().of(order, Till.LIMITS, NOW).orElseThrow().payer().recharged())
        .isFalse();

    till().sell(order);

    assertThat(stores().snapshots().of(order, Till.LIMITS, NOW).orElseThrow().payer().recharged())
        .isTrue();
  }

  @Test
  void a_sale_to_a_payer_who_has_gone_is_out_of_date() {
    UserId payer = till().payer(1_000);
    Item item = till().decided(order(payer, till().plan(300, 28), line));

    stores().delete(payer);

    assertNotRecorded(item, Stale.USER, payer, 1_000);
  }

  @Test
  void a_free_sale_to_a_payer_who_has_gone_is_out_of_date_too() {
    UserId payer = till().payer(0);
    Offer offer = till().offer(Criteria.NONE, discount(300));
    Item item = till().decided(with(offer.id(), order(payer, till().plan(300, 28), line)));

    stores().delete(payer);

    assertNotRecorded(item, Stale.USER, payer, 0);
  }

  @Test
  void a_sale_of_a_plan_that_was_edited_is_out_of_date() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Item item = till().decided(order(payer, plan, line));

    till().edit(plan);

    assertOutdated(item, Stale.PLAN, payer, 1_000);
  }

  @Test
  void a_sale_under_an_offer_that_was_edited_is_out_of_date() {
    UserId payer = till().payer(1_000);
    Offer offer = till().offer(Criteria.NONE, discount(100));
    Item item = till().decided(with(offer.id(), order(payer, till().plan(300, 28), line)));

    till().edit(offer);

    assertOutdated(item, Stale.OFFER, payer, 1_000);
  }

  @Test
  void a_sale_under_an_offer_that_was_deleted_is_out_of_date() {
    UserId payer = till().payer(1_000);
    Offer offer = till().offer(Criteria.NONE, discount(100));
    Item item = till().decided(with(offer.id(), order(payer, till().plan(300, 28), line)));

    stores().offers().delete(offer.id());

    assertOutdated(item, Stale.OFFER, payer, 1_000);
  }

  @Test
  void a_sale_for_a_new_payer_is_out_of_date_once_they_are_not() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(NEW_USERS, discount(100));
    Item item = till().decided(with(offer.id(), order(payer, plan, line)));

    till().sell(order(payer, plan, Fresh.phone()));

    assertOutdated(item, Stale.FIRST_RECHARGE, payer, 700);
  }

  @Test
  void a_sale_for_a_new_payer_is_out_of_date_once_they_recharged_for_nothing() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(NEW_USERS, discount(300));
    Item item = till().decided(with(offer.id(), order(payer, plan, line)));

    till().sell(with(offer.id(), order(payer, plan, Fresh.phone())));

    assertOutdated(item, Stale.FIRST_RECHARGE, payer, 1_000);
  }

  @Test
  void a_sale_that_never_asked_whether_the_payer_is_new_does_not_care() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Item item = till().decided(order(payer, plan, line));

    till().sell(order(payer, plan, Fresh.phone()));
    till().record(List.of(item), NOW);

    assertThat(till().wallet(payer)).isEqualTo(400);
  }

  @Test
  void a_sale_for_money_that_is_gone_is_out_of_date() {
    UserId payer = till().payer(500);
    Plan plan = till().plan(300, 28);
    Item item = till().decided(order(payer, plan, line));

    till().sell(order(payer, plan, Fresh.phone()));

    assertOutdated(item, Stale.BALANCE, payer, 200);
  }

  /** And the next sale gets the next number. */
  private void assertOutdated(Item item, Stale why, UserId payer, long wallet) {
    int before = stores().transactionsOf(payer).size();

    assertNotRecorded(item, why, payer, wallet);

    till().topUp(payer, 1_000);
    Receipt next = till().sell(order(payer, till().plan(100, 1), Fresh.phone()));
    assertThat(next.transactions().getFirst().seq()).isEqualTo(before + 1L);
  }

  private void assertNotRecorded(Item item, Stale why, UserId payer, long wallet) {
    Message notice = SomeMessage.createdAt(NOW).make();
    List<RechargeTransaction> before = stores().transactionsOf(payer);

    Outcome outcome =
        stores().book().record(List.of(new Item(item.decision(), Optional.of(notice))), NOW);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, why)));
    assertThat(stores().transactionsOf(payer)).isEqualTo(before);
    assertThat(stores().subscriptions(line)).isEmpty();
    assertThat(stores().isTold(notice.id())).isFalse();
    assertThat(till().wallet(payer)).isEqualTo(wallet);
  }

  private void owe(UserId payer, long paisa) {
    JournalEntry debt =
        JournalEntry.unkeyed(
            new EntryKind("TEST"),
            NOW,
            List.of(
                Posting.debit(CustomerAccount.wallet(payer).receivable(), npr(paisa)),
                Posting.credit(SystemAccount.ADJUSTMENTS, npr(paisa))));
    stores().transactions().<Object>inTransaction(() -> stores().journal().append(debt, NOW));
  }

  private static Reward discount(long paisa) {
    return new Reward(
        Optional.of(new Portion.Flat(npr(paisa))), Optional.empty(), Optional.empty());
  }

  private static Reward discountAndCashback(long off, long back) {
    return new Reward(
        Optional.of(new Portion.Flat(npr(off))),
        Optional.of(new Portion.Flat(npr(back))),
        Optional.empty());
  }

  private Till till() {
    return new Till(stores());
  }
}
