package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.Posting;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of {@link Owners}, and of a {@link Journal} when they have left. */
public abstract class OwnersSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  protected abstract Owners owners();

  /** For their accounts. */
  protected abstract Journal journal();

  /** Over the same books. */
  protected abstract Balances balances();

  /** That user's account is deleted. */
  protected abstract void depart(UserId owner);

  @Test
  void nothing_is_booked_for_who_has_left() {
    UserId gone = wallet.owner();
    depart(gone);

    assertThat(journal().append(topUp(wallet, 100, NOW), NOW))
        .isEqualTo(new Receipt.OwnersGone(List.of(gone)));

    assertThat(total(wallet)).isEqualTo(npr(0));
    assertThat(owners().keep(gone)).isFalse();
    assertThat(owners().keep(somebody())).isTrue();
  }

  @Test
  void nobody_gets_what_comes_with_the_part_of_one_who_has_left() {
    CustomerAccount other = CustomerAccount.wallet(somebody());
    record(topUp(other, 100, NOW));
    depart(wallet.owner());
    JournalEntry transfer =
        JournalEntry.unkeyed(
            new EntryKind("TEST"),
            NOW,
            List.of(Posting.debit(other, npr(60)), Posting.credit(wallet, npr(60))));

    assertThat(journal().append(transfer, NOW))
        .isEqualTo(new Receipt.OwnersGone(List.of(wallet.owner())));
    assertThat(total(other)).isEqualTo(npr(100));
  }

  @Test
  void what_was_booked_before_its_owner_left_is_replayed() {
    JournalEntry topUp = topUp(wallet, 100, NOW);
    EntryId first = record(topUp);
    depart(wallet.owner());

    assertThat(journal().append(topUp, NOW)).isEqualTo(new Receipt.Replayed(first));
  }

  private EntryId record(JournalEntry entry) {
    Receipt receipt = journal().append(entry, NOW);
    assertThat(receipt).isInstanceOf(Receipt.Recorded.class);
    return ((Receipt.Recorded) receipt).entry();
  }

  private Money total(CustomerAccount account) {
    return balances().of(account).total();
  }
}
