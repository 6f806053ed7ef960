package dev.khata.persistence.recharge;

import dev.khata.application.recharge.RechargeTransactionsSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.persistence.database.JooqExports;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRechargeTransactionsTest extends RechargeTransactionsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports lists = RechargePersistence.ports(DATABASE.database(), Somebody.NPR);
  private final Records records = new Records(DATABASE);
  private final JooqExports exports = new JooqExports(DATABASE.database());

  @Override
  protected RechargeTransactions transactions() {
    return lists.get(RechargeTransactions.class);
  }

  @Override
  protected RechargeTransaction add(TransactionFacts facts, Instant at) {
    return records.add(facts, at);
  }

  @Override
  protected void exporting(Runnable work) {
    exports.run(
        () -> {
          work.run();
          return true;
        });
  }
}
