package dev.khata.persistence.wallet;

import dev.khata.application.wallet.OwnersSuite;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Owners;
import dev.khata.persistence.database.Ports;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqOwnersTest extends OwnersSuite {
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

  @Override
  protected Owners owners() {
    return wallet.get(Owners.class);
  }

  @Override
  protected void depart(UserId owner) {
    LEDGER.depart(owner);
  }
}
