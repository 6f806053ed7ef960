package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Reversal;
import dev.khata.domain.wallet.Settlement;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets steps happen in a ledger through its ports and use cases, for users of its own. */
final class Bookkeeper {
  private final Books books;
  private final SettableClock clock;
  private final ReverseEntry reverse;
  private final PlaceHold place;
  private final CaptureHold capture;
  private final ReleaseHold release;
  private final List<CustomerAccount> wallets =
      Stream.generate(() -> CustomerAccount.wallet(somebody())).limit(Histories.USERS).toList();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<EntryId> ids = new ArrayList<>();
  private final List<UUID> holds = new ArrayList<>();

  Bookkeeper(Books books, SettableClock clock) {
    this.books = books;
    this.clock = clock;
    this.reverse =
        new ReverseEntry(
            books.journal(), books.balances(), event -> {}, books.transactions(), clock);
    this.place = new PlaceHold(books.holds(), books.transactions(), clock, Fresh::uuid);
    this.capture =
        new CaptureHold(books.holds(), books.journal(), owner -> true, books.transactions(), clock);
    this.release = new ReleaseHold(books.holds(), books.transactions(), clock);
  }

  CustomerAccount wallet(int user) {
    return wallets.get(user);
  }

  boolean topUp(int user, long paisa) {
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(paisa)));
    Money owed = books.balances().of(wallet(user).receivable()).total();
    postings.addAll(Settlement.credits(wallet(user), npr(paisa), owed));
    return append(JournalEntry.keyed(someKey(), Somebody.TOP_UP, clock.instant(), postings));
  }

  boolean spend(int user, long paisa) {
    return append(sale(wallet(user), paisa, clock.instant()));
  }

  boolean transfer(int from, int to, long paisa) {
    return append(
        JournalEntry.keyed(
            someKey(),
            new EntryKind("TRANSFER"),
            clock.instant(),
            List.of(
                Posting.debit(wallet(from), npr(paisa)), Posting.credit(wallet(to), npr(paisa)))));
  }

  private boolean append(JournalEntry entry) {
    Receipt receipt = books.journal().append(entry, clock.instant());
    if (receipt instanceof Receipt.Recorded(EntryId id)) {
      entries.add(entry);
      ids.add(id);
      return true;
    }
    return false;
  }

  /** Whether it was taken for what it is. */
  boolean replay(int entry) {
    return books
        .journal()
        .append(entries.get(entry), clock.instant())
        .equals(new Receipt.Replayed(ids.get(entry)));
  }

  boolean reverse(int entry, Reversal.Extent extent) {
    return reverse.handle(
            new ReverseEntry.Command(
                ids.get(entry), extent, someKey(), new Actor.Batch(Origin.batch("test"))))
        instanceof ReverseEntry.Result.Reversed;
  }

  boolean place(int user, long paisa) {
    PlaceHold.Result result =
        place.handle(
            new PlaceHold.Command(someKey(), wallet(user), npr(paisa), Duration.ofDays(1)));
    if (result instanceof PlaceHold.Result.Placed(Hold hold)) {
      holds.add(hold.id());
      return true;
    }
    return false;
  }

  boolean capture(int hold, long paisa) {
    boolean ended = books.holds().find(holds.get(hold)).orElseThrow().state() != HoldState.PLACED;
    CaptureHold.Result result =
        capture.handle(
            new CaptureHold.Command(
                holds.get(hold), npr(paisa), SystemAccount.REVENUE, Somebody.SALE));
    if (ended || !(result instanceof CaptureHold.Result.Captured captured)) {
      return false;
    }
    entries.add(books.journal().find(captured.entry()).orElseThrow().entry());
    ids.add(captured.entry());
    return true;
  }

  boolean release(int hold) {
    boolean ended = books.holds().find(holds.get(hold)).orElseThrow().state() != HoldState.PLACED;
    return release.handle(new ReleaseHold.Command(holds.get(hold)))
            instanceof ReleaseHold.Result.Released
        && !ended;
  }
}
