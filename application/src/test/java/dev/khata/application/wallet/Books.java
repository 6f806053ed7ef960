package dev.khata.application.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Statements;
import java.util.List;

/** The ports of one ledger, with what a test has to see of it beside them. */
public interface Books {
  Journal journal();

  Balances balances();

  Statements statements();

  Holds holds();

  Transactions transactions();

  /** Sums up the accounts of the house, where there is anything to be gained by it. */
  void rollUp();

  /** What a proof of the whole ledger finds. */
  List<String> faults();
}
