package dev.khata.persistence.wallet;

import dev.khata.application.wallet.StatementsSuite;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Statements;
import dev.khata.persistence.database.Ports;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqStatementsTest extends StatementsSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final Ports wallet = LEDGER.wallet();

  @Override
  protected Journal journal() {
    return wallet.get(Journal.class);
  }

  @Override
  protected Statements statements() {
    return wallet.get(Statements.class);
  }
}
