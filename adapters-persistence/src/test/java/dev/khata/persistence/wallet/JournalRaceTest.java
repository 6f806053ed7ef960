package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Reversal;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.database.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about entries: many at once. */
class JournalRaceTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Ports ledger = LEDGER.wallet();
  private final Transactions transactions = LEDGER.transactions();
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  @Test
  void of_40_purchases_at_once_on_money_for_10_exactly_10_succeed() {
    LEDGER.record(topUp(wallet, 1_000, NOW), NOW);

    List<Receipt> receipts = Race.of(40, runner -> append(sale(wallet, 100, NOW)));

    assertThat(receipts).filteredOn(Receipt.Recorded.class::isInstance).hasSize(10);
    assertThat(receipts)
        .filteredOn(receipt -> receipt.equals(new Receipt.Uncovered(List.of(wallet))))
        .hasSize(30);
    assertThat(total(wallet)).isZero();
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void of_40_replays_at_once_one_is_recorded_and_the_others_get_it() {
    LEDGER.record(topUp(wallet, 1_000, NOW), NOW);
    JournalEntry sale = sale(wallet, 100, NOW);

    List<Receipt> receipts = Race.of(40, runner -> append(sale));

    EntryId first = ledger.get(Journal.class).under(sale.key().orElseThrow()).orElseThrow();
    assertThat(receipts).containsOnlyOnce(new Receipt.Recorded(first));
    assertThat(receipts)
        .filteredOn(receipt -> receipt.equals(new Receipt.Replayed(first)))
        .hasSize(39);
    assertThat(total(wallet)).isEqualTo(900);
  }

  @Test
  void a_replay_that_waited_for_the_last_money_is_a_replay_and_not_refused() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    JournalEntry sale = sale(wallet, 100, NOW);

    List<Receipt> receipts = Race.of(20, runner -> append(sale));

    assertThat(receipts).noneMatch(Receipt.Uncovered.class::isInstance);
    assertThat(receipts).filteredOn(Receipt.Recorded.class::isInstance).hasSize(1);
  }

  @Test
  void replays_between_accounts_of_the_house_are_recorded_once() {
    JournalEntry entry =
        JournalEntry.keyed(
            someKey(),
            new EntryKind("TEST"),
            NOW,
            List.of(
                Posting.debit(SystemAccount.SUSPENSE, npr(5)),
                Posting.credit(SystemAccount.REVENUE, npr(5))));

    List<Receipt> receipts = Race.of(20, runner -> append(entry));

    assertThat(receipts).filteredOn(Receipt.Recorded.class::isInstance).hasSize(1);
    assertThat(receipts).filteredOn(Receipt.Replayed.class::isInstance).hasSize(19);
  }

  @Test
  void transfers_in_both_directions_at_once_never_deadlock() {
    CustomerAccount other = CustomerAccount.wallet(somebody());
    LEDGER.record(topUp(wallet, 1_000, NOW), NOW);
    LEDGER.record(topUp(other, 1_000, NOW), NOW);
    long deadlocks = deadlocks();

    List<Receipt> receipts =
        Race.of(
            60,
            runner ->
                runner % 2 == 0
                    ? append(transfer(wallet, other, 3))
                    : append(transfer(other, wallet, 2)));

    assertThat(receipts).allMatch(Receipt.Recorded.class::isInstance);
    assertThat(total(wallet)).isEqualTo(1_000 - 30 * 3 + 30 * 2);
    assertThat(total(other)).isEqualTo(1_000 + 30 * 3 - 30 * 2);
    assertThat(deadlocks()).isEqualTo(deadlocks);
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void an_account_that_many_need_first_is_opened_once() {
    List<Receipt> receipts = Race.of(20, runner -> append(topUp(wallet, 10, NOW)));

    assertThat(receipts).allMatch(Receipt.Recorded.class::isInstance);
    assertThat(total(wallet)).isEqualTo(200);
  }

  @Test
  void accounts_that_many_need_first_in_both_orders_are_opened_once() {
    CustomerAccount other = CustomerAccount.wallet(somebody());

    List<Receipt> receipts =
        Race.of(
            20,
            runner ->
                append(runner % 2 == 0 ? topUpBoth(wallet, other) : topUpBoth(other, wallet)));

    assertThat(receipts).allMatch(Receipt.Recorded.class::isInstance);
    assertThat(total(wallet)).isEqualTo(100);
    assertThat(total(other)).isEqualTo(100);
  }

  @Test
  void parallel_reversals_never_take_back_more_than_there_was() {
    EntryId topUp = LEDGER.record(topUp(wallet, 100, NOW), NOW);

    List<Boolean> reversed = Race.of(12, runner -> reverse(topUp, 30));

    assertThat(reversed).filteredOn(done -> done).hasSize(3);
    assertThat(total(wallet)).isEqualTo(10);
    assertThat(LEDGER.faults()).isEmpty();
  }

  /** As the use case does; a stale part runs all of it again. */
  private boolean reverse(EntryId entry, long paisa) {
    BusinessKey key = someKey();
    for (int tries = 0; tries < 20; tries++) {
      try {
        Optional<Boolean> done =
            transactions.<Optional<Boolean>>inTransaction(() -> reverseOnce(entry, paisa, key));
        if (done.isPresent()) {
          return done.get();
        }
      } catch (Unavailable e) {
        // Twelve at once may need more runs than a request has.
      }
    }
    throw new IllegalStateException("never got through");
  }

  /** Empty when the money went between the read and the write. */
  private Optional<Boolean> reverseOnce(EntryId entry, long paisa, BusinessKey key) {
    RecordedEntry original = ledger.get(Journal.class).find(entry).orElseThrow();
    Reversal.Decision decision =
        Reversal.decide(
            original,
            new Reversal.Extent.Part(npr(paisa)),
            ledger.get(Balances.class).of(Reversal.concerned(original)),
            key,
            NOW);
    return switch (decision) {
      case Reversal.Decision.Refuse no -> Optional.of(false);
      case Reversal.Decision.Reverse reverse ->
          ledger.get(Journal.class).append(reverse.entry(), NOW) instanceof Receipt.Recorded
              ? Optional.of(true)
              : Optional.empty();
    };
  }

  private Receipt append(JournalEntry entry) {
    return transactions.inTransaction(() -> ledger.get(Journal.class).append(entry, NOW));
  }

  private long total(CustomerAccount account) {
    return ledger.get(Balances.class).of(account).total().minorUnits();
  }

  private static long deadlocks() {
    return LEDGER
        .dsl()
        .fetchSingle("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        .get(0, Long.class);
  }

  private static JournalEntry transfer(CustomerAccount from, CustomerAccount to, long paisa) {
    return unkeyed(Posting.debit(from, npr(paisa)), Posting.credit(to, npr(paisa)));
  }

  private static JournalEntry topUpBoth(CustomerAccount one, CustomerAccount other) {
    return unkeyed(
        Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(10)),
        Posting.credit(one, npr(5)),
        Posting.credit(other, npr(5)));
  }

  private static JournalEntry unkeyed(Posting... postings) {
    return JournalEntry.unkeyed(new EntryKind("TEST"), NOW, List.of(postings));
  }
}
