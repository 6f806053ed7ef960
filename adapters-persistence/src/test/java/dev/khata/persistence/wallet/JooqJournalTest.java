package dev.khata.persistence.wallet;

import dev.khata.application.wallet.JournalSuite;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqJournalTest extends JournalSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final WalletPersistence wallet = LEDGER.wallet();

  @Override
  protected Journal journal() {
    return wallet.journal();
  }

  @Override
  protected Balances balances() {
    return wallet.balances();
  }
}
