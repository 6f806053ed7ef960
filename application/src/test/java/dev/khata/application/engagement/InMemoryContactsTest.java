package dev.khata.application.engagement;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.kernel.Transactions;

class InMemoryContactsTest extends ContactsSuite {
  private final InMemoryContacts memory = new InMemoryContacts();
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected Contacts contacts() {
    return memory;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
