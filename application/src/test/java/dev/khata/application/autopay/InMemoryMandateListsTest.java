package dev.khata.application.autopay;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.kernel.Transactions;

class InMemoryMandateListsTest extends MandateListsSuite {
  private final InMemoryMandates mandates = new InMemoryMandates();
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected Mandates mandates() {
    return mandates;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
