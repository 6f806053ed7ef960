package dev.khata.application.wallet;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class InMemoryLedgerPropertiesTest extends LedgerProperties {

  @Override
  protected Books books() {
    InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
    InMemoryHolds holds = new InMemoryHolds(journal);
    FakeTransactions transactions = new FakeTransactions();
    return new InMemoryBooks(journal, holds, transactions);
  }

  private record InMemoryBooks(
      InMemoryJournal journal, InMemoryHolds holds, Transactions transactions) implements Books {

    @Override
    public Balances balances() {
      return journal;
    }

    @Override
    public Statements statements() {
      return journal;
    }

    /** They have no roll-ups. */
    @Override
    public void rollUp() {}

    @Override
    public List<String> faults() {
      List<String> faults = new ArrayList<>();
      journal
          .versions()
          .forEach(
              (account, versions) -> {
                if (!versions.equals(LongStream.rangeClosed(1, versions.size()).boxed().toList())) {
                  faults.add(account + " has versions " + versions);
                }
              });
      return faults;
    }
  }
}
