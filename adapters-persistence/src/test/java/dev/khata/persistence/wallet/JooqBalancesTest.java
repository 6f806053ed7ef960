package dev.khata.persistence.wallet;

import dev.khata.application.wallet.BalancesSuite;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;
import dev.khata.persistence.database.Ports;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBalancesTest extends BalancesSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final Ports wallet = LEDGER.wallet();

  @Override
  protected Journal journal() {
    return wallet.get(Journal.class);
  }

  @Override
  protected Balances balances() {
    return wallet.get(Balances.class);
  }
}
