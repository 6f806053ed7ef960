package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.JournalEntry.ReversalOf;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.SystemAccount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link Journal}. */
public abstract class JournalSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  protected abstract Journal journal();

  /** Over the same books. */
  protected abstract Balances balances();

  @Test
  void an_entry_moves_the_balances_of_its_accounts() {
    BigDecimal sold = revenue();

    record(topUp(wallet, 500, NOW));
    record(sale(wallet, 120, NOW));

    assertThat(total(wallet)).isEqualTo(npr(380));
    assertThat(revenue().subtract(sold)).isEqualByComparingTo("1.20");
  }

  @Test
  void replaying_a_key_writes_nothing_and_gives_the_first_entry() {
    JournalEntry topUp = topUp(wallet, 500, NOW);
    EntryId first = record(topUp);

    Receipt again = journal().append(topUp, NOW.plusSeconds(1));

    assertThat(again).isEqualTo(new Receipt.Replayed(first));
    assertThat(total(wallet)).isEqualTo(npr(500));
    assertThat(journal().under(topUp.key().orElseThrow())).contains(first);
  }

  @Test
  void a_replay_counts_even_when_the_money_is_gone_by_then() {
    record(topUp(wallet, 100, NOW));
    JournalEntry sale = sale(wallet, 100, NOW);
    EntryId first = record(sale);

    assertThat(journal().append(sale, NOW)).isEqualTo(new Receipt.Replayed(first));
  }

  @Test
  void a_key_that_was_never_used_has_no_entry() {
    assertThat(journal().under(someKey())).isEmpty();
  }

  @Test
  void an_entry_without_key_is_recorded_each_time() {
    JournalEntry keyed = topUp(wallet, 100, NOW);
    JournalEntry topUp = JournalEntry.unkeyed(keyed.kind(), NOW, keyed.postings());

    EntryId first = record(topUp);
    EntryId second = record(topUp);

    assertThat(first).isNotEqualTo(second);
    assertThat(total(wallet)).isEqualTo(npr(200));
  }

  @Test
  void the_last_paisa_can_be_spent_and_no_more() {
    record(topUp(wallet, 100, NOW));

    assertThat(journal().append(sale(wallet, 101, NOW), NOW))
        .isEqualTo(new Receipt.Uncovered(List.of(wallet)));
    assertThat(total(wallet)).isEqualTo(npr(100));
    record(sale(wallet, 100, NOW));
    assertThat(total(wallet)).isEqualTo(npr(0));
  }

  @Test
  void what_is_refused_leaves_its_key_free() {
    JournalEntry sale = sale(wallet, 100, NOW);
    journal().append(sale, NOW);
    record(topUp(wallet, 100, NOW));

    assertThat(journal().append(sale, NOW)).isInstanceOf(Receipt.Recorded.class);
  }

  @Test
  void an_account_that_was_never_used_is_empty() {
    assertThat(journal().append(sale(wallet, 1, NOW), NOW))
        .isEqualTo(new Receipt.Uncovered(List.of(wallet)));
    assertThat(total(wallet)).isEqualTo(npr(0));
  }

  @Test
  void an_entry_that_one_account_does_not_cover_moves_no_other() {
    CustomerAccount other = CustomerAccount.wallet(somebody());
    record(topUp(wallet, 100, NOW));

    Receipt receipt = journal().append(transfer(wallet, other, 150), NOW);

    assertThat(receipt).isEqualTo(new Receipt.Uncovered(List.of(wallet)));
    assertThat(total(wallet)).isEqualTo(npr(100));
    assertThat(total(other)).isEqualTo(npr(0));
  }

  @Test
  void money_goes_from_one_user_to_another() {
    CustomerAccount other = CustomerAccount.wallet(somebody());
    record(topUp(wallet, 100, NOW));

    record(transfer(wallet, other, 70));

    assertThat(total(wallet)).isEqualTo(npr(30));
    assertThat(total(other)).isEqualTo(npr(70));
  }

  @Test
  void postings_take_effect_in_their_order() {
    Posting comes = Posting.credit(wallet, npr(100));
    Posting goes = Posting.debit(wallet, npr(80));
    Posting clearing = Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(100));
    Posting revenue = Posting.credit(SystemAccount.REVENUE, npr(80));

    assertThat(journal().append(unkeyed(goes, comes, clearing, revenue), NOW))
        .isEqualTo(new Receipt.Uncovered(List.of(wallet)));
    record(unkeyed(comes, goes, clearing, revenue));
    assertThat(total(wallet)).isEqualTo(npr(20));
  }

  @Test
  void what_a_user_owes_grows_by_debits() {
    record(
        unkeyed(
            Posting.debit(wallet.receivable(), npr(40)),
            Posting.credit(SystemAccount.GATEWAY_CLEARING, npr(40))));

    assertThat(total(wallet.receivable())).isEqualTo(npr(40));
    assertThat(
            journal()
                .append(
                    unkeyed(
                        Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(41)),
                        Posting.credit(wallet.receivable(), npr(41))),
                    NOW))
        .isEqualTo(new Receipt.Uncovered(List.of(wallet.receivable())));
  }

  @Test
  void points_stand_beside_money_in_one_entry() {
    CustomerAccount points = CustomerAccount.points(wallet.owner());

    record(
        unkeyed(
            Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(100)),
            Posting.credit(wallet, npr(100)),
            Posting.debit(SystemAccount.POINTS_ISSUED, points(7)),
            Posting.credit(points, points(7))));

    assertThat(total(wallet)).isEqualTo(npr(100));
    assertThat(total(points)).isEqualTo(points(7));
  }

  @Test
  void an_entry_is_found_as_it_was_recorded() {
    JournalEntry topUp = topUp(wallet, 500, NOW.minusSeconds(3600));

    EntryId id = record(topUp);

    RecordedEntry found = journal().find(id).orElseThrow();
    assertThat(found.entry()).isEqualTo(topUp);
    assertThat(found.recordedAt()).isEqualTo(NOW);
    assertThat(found.reversed()).containsExactly(npr(0), npr(0));
    assertThat(found.reversals()).isZero();
  }

  @Test
  void an_entry_that_there_is_not_is_not_found() {
    assertThat(journal().find(new EntryId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void what_was_taken_back_of_an_entry_is_found_with_it() {
    EntryId topUp = record(topUp(wallet, 500, NOW));

    record(reversal(topUp, 1, 200));
    record(reversal(topUp, 2, 50));

    RecordedEntry found = journal().find(topUp).orElseThrow();
    assertThat(found.reversed()).containsExactly(npr(250), npr(250));
    assertThat(found.reversals()).isEqualTo(2);
    assertThat(total(wallet)).isEqualTo(npr(250));
  }

  @Test
  void two_reversals_that_were_decided_on_the_same_state_are_not_both_recorded() {
    EntryId topUp = record(topUp(wallet, 500, NOW));
    record(reversal(topUp, 1, 300));

    assertThatThrownBy(() -> journal().append(reversal(topUp, 1, 200), NOW))
        .isInstanceOf(RuntimeException.class);

    assertThat(total(wallet)).isEqualTo(npr(200));
  }

  private static JournalEntry transfer(CustomerAccount from, CustomerAccount to, long paisa) {
    return unkeyed(Posting.debit(from, npr(paisa)), Posting.credit(to, npr(paisa)));
  }

  private JournalEntry reversal(EntryId topUp, int part, long paisa) {
    return new JournalEntry(
        EntryKind.REVERSAL,
        NOW,
        List.of(
            new Posting(SystemAccount.GATEWAY_CLEARING, Side.CREDIT, npr(paisa), Optional.of(1)),
            new Posting(wallet, Side.DEBIT, npr(paisa), Optional.of(2))),
        Optional.of(someKey()),
        Optional.of(new ReversalOf(topUp, part)));
  }

  private static JournalEntry unkeyed(Posting... postings) {
    return JournalEntry.unkeyed(new EntryKind("TEST"), NOW, List.of(postings));
  }

  private EntryId record(JournalEntry entry) {
    Receipt receipt = journal().append(entry, NOW);
    assertThat(receipt).isInstanceOf(Receipt.Recorded.class);
    return ((Receipt.Recorded) receipt).entry();
  }

  private Money total(CustomerAccount account) {
    return balances().of(account).total();
  }

  private BigDecimal revenue() {
    return balances().of(SystemAccount.REVENUE).balance(SystemAccount.REVENUE.grows());
  }
}
