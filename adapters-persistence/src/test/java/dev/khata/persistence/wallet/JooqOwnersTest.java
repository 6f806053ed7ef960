package dev.khata.persistence.wallet;

import dev.khata.application.wallet.OwnersSuite;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Owners;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqOwnersTest extends OwnersSuite {
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

  @Override
  protected Owners owners() {
    return wallet.owners();
  }

  @Override
  protected void depart(UserId owner) {
    LEDGER.depart(owner);
  }
}
