package dev.khata.application.identity;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Transactions;

class InMemoryRegistrationTokensTest extends RegistrationTokensSuite {
  private final RegistrationTokens memory = new InMemoryRegistrationTokens();
  private final Transactions transactions = new FakeTransactions();

  @Override
  protected RegistrationTokens tokens() {
    return memory;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
