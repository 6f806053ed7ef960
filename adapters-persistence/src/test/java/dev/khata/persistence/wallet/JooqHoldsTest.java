package dev.khata.persistence.wallet;

import dev.khata.application.wallet.HoldsSuite;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.persistence.database.Ports;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqHoldsTest extends HoldsSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final Ports wallet = LEDGER.wallet();

  @Override
  protected Holds holds() {
    return wallet.get(Holds.class);
  }

  @Override
  protected Journal journal() {
    return wallet.get(Journal.class);
  }

  @Override
  protected Balances balances() {
    return wallet.get(Balances.class);
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
