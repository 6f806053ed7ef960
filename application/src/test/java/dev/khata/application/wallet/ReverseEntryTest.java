package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Reversal;
import dev.khata.domain.wallet.ReversalRefusal;
import dev.khata.domain.wallet.WalletAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReverseEntryTest {
  private final SettableClock clock = new SettableClock();
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final ReverseEntry reverse =
      new ReverseEntry(books, books, audit, new FakeTransactions(), clock);
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());
  private final UserId admin = somebody();

  @Test
  void a_sale_is_taken_back_and_the_money_is_there_again() {
    record(topUp(wallet, 100, clock.instant()));
    EntryId sale = record(sale(wallet, 60, clock.instant()));

    assertThat(reverse(sale, new Reversal.Extent.Rest(), someKey()))
        .isInstanceOf(ReverseEntry.Result.Reversed.class);

    assertThat(books.of(wallet).total()).isEqualTo(npr(100));
    assertThat(audit.actions()).containsExactly(WalletAction.ENTRY_REVERSED);
    assertThat(audit.events().getFirst().actor().id()).contains(admin);
    assertThat(audit.events().getFirst().subject()).contains(wallet.owner());
  }

  @Test
  void a_top_up_that_was_spent_leaves_a_debt() {
    EntryId topUp = record(topUp(wallet, 100, clock.instant()));
    record(sale(wallet, 60, clock.instant()));

    reverse(topUp, new Reversal.Extent.Rest(), someKey());

    assertThat(books.of(wallet).total()).isEqualTo(npr(0));
    assertThat(books.of(wallet.receivable()).total()).isEqualTo(npr(60));
  }

  @Test
  void a_key_takes_back_once() {
    EntryId topUp = record(topUp(wallet, 100, clock.instant()));
    BusinessKey key = someKey();

    ReverseEntry.Result first = reverse(topUp, new Reversal.Extent.Part(npr(30)), key);

    assertThat(reverse(topUp, new Reversal.Extent.Part(npr(30)), key)).isEqualTo(first);
    assertThat(books.of(wallet).total()).isEqualTo(npr(70));
    assertThat(audit.events()).hasSize(1);
  }

  @Test
  void parts_never_add_up_to_more_than_there_was() {
    EntryId topUp = record(topUp(wallet, 100, clock.instant()));
    reverse(topUp, new Reversal.Extent.Part(npr(70)), someKey());

    assertThat(reverse(topUp, new Reversal.Extent.Part(npr(31)), someKey()))
        .isEqualTo(new ReverseEntry.Result.Refused(new ReversalRefusal.AboveRemaining(npr(30))));
    reverse(topUp, new Reversal.Extent.Rest(), someKey());
    assertThat(reverse(topUp, new Reversal.Extent.Rest(), someKey()))
        .isEqualTo(new ReverseEntry.Result.Refused(new ReversalRefusal.AlreadyReversed()));
    assertThat(books.of(wallet).total()).isEqualTo(npr(0));
  }

  @Test
  void an_entry_of_somebody_who_has_left_stays() {
    record(topUp(wallet, 100, clock.instant()));
    EntryId sale = record(sale(wallet, 100, clock.instant()));
    books.owners().depart(wallet.owner());

    assertThat(reverse(sale, new Reversal.Extent.Rest(), someKey()))
        .isEqualTo(new ReverseEntry.Result.Refused(new ReversalRefusal.OwnerGone()));
    assertThat(books.of(wallet).total()).isEqualTo(npr(0));
  }

  @Test
  void an_entry_that_there_is_not_is_refused() {
    assertThat(reverse(new EntryId(99), new Reversal.Extent.Rest(), someKey()))
        .isEqualTo(new ReverseEntry.Result.Refused(new ReversalRefusal.UnknownEntry()));
  }

  private ReverseEntry.Result reverse(EntryId entry, Reversal.Extent extent, BusinessKey key) {
    return reverse.handle(
        new ReverseEntry.Command(
            entry, extent, key, new Actor.Person(admin, Optional.empty(), Origin.batch("test"))));
  }

  private EntryId record(JournalEntry entry) {
    return ((Receipt.Recorded) books.append(entry, clock.instant())).entry();
  }
}
