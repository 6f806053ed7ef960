package dev.khata.persistence.wallet;

import dev.khata.application.wallet.HoldsSuite;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqHoldsTest extends HoldsSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final WalletPersistence wallet = LEDGER.wallet();

  @Override
  protected Holds holds() {
    return wallet.holds();
  }

  @Override
  protected Journal journal() {
    return wallet.journal();
  }

  @Override
  protected Balances balances() {
    return wallet.balances();
  }

  @Override
  protected void depart(UserId owner) {
    LEDGER.depart(owner);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return LEDGER.transactions().inTransaction(work);
  }
}
