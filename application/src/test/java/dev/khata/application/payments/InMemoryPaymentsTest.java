package dev.khata.application.payments;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Subject;

class InMemoryPaymentsTest extends PaymentsSuite {
  private final Payments payments = new InMemoryPayments();
  private final Transactions transactions = new FakeTransactions();
  private long subjects;

  @Override
  protected Payments payments() {
    return payments;
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
