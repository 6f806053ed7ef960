package dev.khata.bootstrap.bench;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** A sale from a wallet, entered in the journal: the part of a purchase that moves money. */
final class JournalBenchmark implements Benchmark {
  private static final int CAPTURED = 2_000;
  private static final EntryKind SALE = new EntryKind("SALE");

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig ours = stand.filled("wallets", Wallets::fill);
    DatabaseConfig theirs = stand.filled("wallets", Wallets::fill).withPoolMax(Contest.THREADS);
    DatabaseConfig rawest = stand.filled("wallets", Wallets::fill).withPoolMax(Contest.THREADS);
    List<List<Call>> captured = capture(stand, out);
    try (Subject khata = Subject.on(ours, Contest.THREADS, stand);
        Database own = Database.forCommand(theirs);
        Database raw = Database.forCommand(rawest)) {
      Journal journal = khata.get(Journal.class);
      Contender subject = Contender.of("journal", turn -> sell(journal, turn));
      Contender ownFloor = Contender.of("own floor", new Replay(own, captured));
      Contender rawFloor = Contender.of("raw floor", new RawSale(raw));
      List<Contender> contenders = List.of(subject, ownFloor, rawFloor);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      Table.conclude(out, name() + "-raw", subject, rawFloor);
      Table.conclude(out, name(), subject, ownFloor);
    }
  }

  private static void sell(Journal journal, long turn) {
    Money price = new Money(249, Stand.NPR);
    CustomerAccount wallet = CustomerAccount.wallet(new UserId(Wallets.owner(turn)));
    Instant now = Instant.now();
    JournalEntry entry =
        JournalEntry.unkeyed(
            SALE,
            now,
            List.of(Posting.debit(wallet, price), Posting.credit(SystemAccount.REVENUE, price)));
    if (!(journal.append(entry, now) instanceof Journal.Receipt.Recorded)) {
      throw new IllegalStateException("not recorded");
    }
  }

  private static List<List<Call>> capture(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig database = stand.filled("wallets", Wallets::fill);
    try (Wiretap tap = Wiretap.on(database);
        Subject khata = Subject.on(tap.line(), 1, stand)) {
      Journal journal = khata.get(Journal.class);
      return Capture.of(tap, CAPTURED, turn -> sell(journal, turn)).told(out).operations();
    }
  }
}
