package dev.khata.application.payments;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.wallet.SystemAccount;

class InMemoryStatementLinesTest extends StatementLinesSuite {
  private final InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
  private final PaymentStores stores = PaymentStores.inMemory(journal);
  private final Transactions transactions = new FakeTransactions();
  private long subjects;

  @Override
  protected PaymentStores stores() {
    return stores;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Subject subject() {
    return new Subject(++subjects);
  }

  @Override
  protected long debits(SystemAccount account) {
    return journal.of(account).debits().longValueExact();
  }
}
