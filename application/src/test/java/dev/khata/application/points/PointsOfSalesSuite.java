package dev.khata.application.points;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.someKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.Desk;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.Till;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.Earning;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Reversal;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Points for what is paid from wallets, for bringing users, and for a profile. */
public abstract class PointsOfSalesSuite {
  private static final EntryKind KIND = new EntryKind("PURCHASE");
  private static final EntryKind SPENT = new EntryKind("POINTS_SPENT");

  protected abstract RechargeStores stores();

  protected abstract Statements statements();

  protected abstract PointsBook book();

  @Test
  void what_an_offer_takes_off_brings_none() {
    UserId payer = till().payer(100_00);
    Reward off =
        new Reward(Optional.of(new Portion.Flat(npr(35_00))), Optional.empty(), Optional.empty());
    var offer = till().offer(Criteria.NONE, off);

    sell(
        till()
            .decided(Till.with(offer.id(), order(payer, till().plan(100_00, 28), Fresh.phone()))));

    assertThat(till().wallet(payer)).isEqualTo(35_00);
    assertThat(current(payer)).isEqualTo(6);
    assertThat(statements(payer)).extracting(Statement.Line::kind).containsExactly(KIND);
  }

  @Test
  void what_is_less_than_ten_brings_none_and_opens_no_account() {
    UserId payer = till().payer(100_00);

    sell(sale(payer, 9_99), sale(payer, 9_99));

    assertThat(current(payer)).isZero();
    assertThat(statements(payer)).isEmpty();
  }

  @Test
  void a_list_of_sales_settles_what_is_owed_first_one_after_the_other() {
    UserId payer = till().payer(1_000_00);
    owe(payer, 7);

    sell(sale(payer, 50_00), sale(payer, 50_00), sale(payer, 50_00));

    assertThat(owed(payer)).isZero();
    assertThat(statements(payer))
        .extracting(line -> line.amount().minorUnits())
        .containsExactly(3L, 5L);
    assertThat(current(payer)).isEqualTo(8);
  }

  @Test
  void what_was_decided_when_more_was_owed_is_out_of_date() {
    UserId payer = till().payer(1_000_00);
    owe(payer, 3);
    Item late = sale(payer, 50_00);
    sell(sale(payer, 50_00));

    Outcome outcome = desk().record(List.of(late));

    assertThat(outcome).isInstanceOf(Outcome.Outdated.class);
    assertThat(current(payer)).isEqualTo(2);
  }

  @Test
  void a_referral_that_earns_its_reward_brings_fifty_to_the_referrer_and_the_payer_their_own() {
    UserId referrer = till().payer(0);
    UserId payer = till().payer(100_00);
    owe(referrer, 20);

    sell(Till.rewarding(referrer, sale(payer, 25_00)));

    assertThat(current(payer)).isEqualTo(2);
    assertThat(current(referrer)).isEqualTo(30);
    assertThat(owed(referrer)).isZero();
  }

  @Test
  void a_complete_profile_brings_ten_once() {
    UserId user = till().payer(0);
    owe(user, 3);

    complete(user);
    complete(user);

    assertThat(current(user)).isEqualTo(7);
    assertThat(owed(user)).isZero();
  }

  @Test
  void a_recharge_whose_entry_is_taken_back_takes_its_points_along() {
    UserId payer = till().payer(100_00);
    sell(sale(payer, 65_00));
    spend(payer, 4);

    RecordedEntry sold =
        stores().journal().find(statements(payer).getFirst().entry()).orElseThrow();
    append(reversal(sold).orElseThrow());

    assertThat(till().wallet(payer)).isEqualTo(100_00);
    assertThat(current(payer)).isZero();
    assertThat(owed(payer)).isEqualTo(4);
    assertThat(reversal(stores().journal().find(sold.id()).orElseThrow())).isEmpty();
  }

  private Optional<JournalEntry> reversal(RecordedEntry sold) {
    return Reversal.decide(
                sold,
                new Reversal.Extent.Rest(),
                stores().balances().of(Reversal.concerned(sold)),
                someKey(),
                NOW)
            instanceof Reversal.Decision.Reverse(JournalEntry entry)
        ? Optional.of(entry)
        : Optional.empty();
  }

  private void complete(UserId user) {
    stores()
        .transactions()
        .inTransaction(
            () -> new RewardProfile(stores().balances(), stores().journal()).completed(user, NOW));
  }

  private Till till() {
    return new Till(stores());
  }

  private Desk desk() {
    return new Desk(stores(), Set.of(new EarnPoints(stores().balances(), book())));
  }

  private Item sale(UserId payer, long price) {
    return till().decided(order(payer, till().plan(price, 28), Fresh.phone()));
  }

  private void sell(Item... items) {
    assertThat(desk().record(Stream.of(items).toList())).isInstanceOf(Outcome.Recorded.class);
  }

  private void owe(UserId user, long points) {
    append(JournalEntry.unkeyed(SPENT, NOW, Earning.going(user, points(points), points(0))));
  }

  private void spend(UserId user, long points) {
    append(JournalEntry.unkeyed(SPENT, NOW, Earning.going(user, points(points), points(points))));
  }

  private void append(JournalEntry entry) {
    assertThat(
            stores()
                .transactions()
                .<Object>inTransaction(() -> stores().journal().append(entry, NOW)))
        .isInstanceOf(Journal.Receipt.Recorded.class);
  }

  private List<Statement.Line> statements(UserId user) {
    return AllPostings.on(statements(), CustomerAccount.points(user));
  }

  private long current(UserId user) {
    return stores().balances().of(CustomerAccount.points(user)).total().minorUnits();
  }

  private long owed(UserId user) {
    CustomerAccount owed = CustomerAccount.points(user).receivable();
    return stores().balances().of(owed).total().minorUnits();
  }
}
