package dev.khata.application.payments;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Subject;

class InMemoryRefundsTest extends RefundsSuite {
  private final PaymentStores stores = PaymentStores.inMemory(new InMemoryJournal(Somebody.NPR));
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
}
