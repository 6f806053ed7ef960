package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.wallet.Somebody;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.persistence.wallet.Bookings.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many entries in one statement, as the writer of purchases books them. */
class BookingsTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final JooqJournal journal = new JooqJournal(LEDGER.database(), Somebody.NPR);
  private final Balances balances = LEDGER.wallet().get(Balances.class);

  @Test
  void a_thousand_entries_take_effect_in_their_order() {
    List<CustomerAccount> wallets =
        Stream.generate(() -> CustomerAccount.wallet(somebody())).limit(250).toList();
    List<JournalEntry> entries = new ArrayList<>();
    wallets.forEach(wallet -> entries.add(topUp(wallet, 100, NOW)));
    for (int round = 1; round <= 3; round++) {
      int paisa = round;
      wallets.forEach(wallet -> entries.add(sale(wallet, paisa, NOW)));
    }

    Outcome outcome = journal.post(Bookings.of(entries, NOW));

    List<EntryId> recorded = ((Outcome.Recorded) outcome).entries();
    assertThat(recorded).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(balances.of(wallets.getLast()).total()).isEqualTo(npr(94));
    assertThat(journal.find(recorded.get(600)).orElseThrow().entry()).isEqualTo(entries.get(600));
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void one_account_that_drains_on_the_way_refuses_them_all() {
    CustomerAccount rich = CustomerAccount.wallet(somebody());
    CustomerAccount poor = CustomerAccount.wallet(somebody());
    LEDGER.record(topUp(rich, 100, NOW), NOW);
    LEDGER.record(topUp(poor, 100, NOW), NOW);

    Outcome outcome =
        journal.post(
            Bookings.of(
                List.of(
                    sale(rich, 10, NOW),
                    sale(poor, 60, NOW),
                    sale(poor, 60, NOW),
                    topUp(poor, 100, NOW)),
                NOW));

    assertThat(outcome).isEqualTo(new Outcome.Uncovered(List.of(poor)));
    assertThat(balances.of(rich).total()).isEqualTo(npr(100));
    assertThat(balances.of(poor).total()).isEqualTo(npr(100));
  }

  @Test
  void entries_that_are_known_are_told_and_none_is_written() {
    CustomerAccount wallet = CustomerAccount.wallet(somebody());
    JournalEntry known = topUp(wallet, 100, NOW);
    EntryId first = LEDGER.record(known, NOW);

    Outcome outcome = journal.post(Bookings.of(List.of(topUp(wallet, 1, NOW), known), NOW));

    assertThat(outcome).isEqualTo(new Outcome.Known(List.of(Optional.empty(), Optional.of(first))));
    assertThat(balances.of(wallet).total()).isEqualTo(npr(100));
  }

  @Test
  void two_entries_under_one_key_are_a_mistake() {
    JournalEntry topUp = topUp(CustomerAccount.wallet(somebody()), 100, NOW);

    assertThatThrownBy(() -> Bookings.of(List.of(topUp, topUp), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
