package dev.khata.application.recharge;

import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class InMemoryRechargeTransactionsTest extends RechargeTransactionsSuite {
  private final List<RechargeTransaction> rows = new ArrayList<>();
  private final RechargeTransactions transactions = new InMemoryRechargeTransactions(() -> rows);

  @Override
  protected RechargeTransactions transactions() {
    return transactions;
  }

  @Override
  protected RechargeTransaction add(TransactionFacts facts, Instant at) {
    long before = rows.stream().filter(row -> row.facts().user().equals(facts.user())).count();
    RechargeTransaction row =
        new RechargeTransaction(new TransactionId(rows.size() + 1), before + 1, at, facts);
    rows.add(row);
    return row;
  }

  @Override
  protected void exporting(Runnable work) {
    work.run();
  }
}
