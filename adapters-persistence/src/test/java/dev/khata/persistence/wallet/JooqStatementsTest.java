package dev.khata.persistence.wallet;

import dev.khata.application.wallet.StatementsSuite;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Statements;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqStatementsTest extends StatementsSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final WalletPersistence wallet = LEDGER.wallet();

  @Override
  protected Journal journal() {
    return wallet.journal();
  }

  @Override
  protected Statements statements() {
    return wallet.statements();
  }
}
