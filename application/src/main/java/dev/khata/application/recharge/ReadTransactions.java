package dev.khata.application.recharge;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.Sort;
import dev.khata.domain.recharge.TransactionId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows transactions, page by page or all of them. */
public final class ReadTransactions {
  private final RechargeTransactions transactions;
  private final Exports exports;

  @Inject
  ReadTransactions(RechargeTransactions transactions, Exports exports) {
    this.transactions = transactions;
    this.exports = exports;
  }

  public Optional<RechargeTransaction> find(TransactionId id) {
    return transactions.find(id);
  }

  public Page<RechargeTransaction> page(Filter filter, Order<Sort> order, Window window) {
    return transactions.page(filter, order, window);
  }

  /**
   * Hands out all of them one by one.
   *
   * @return how many there were
   * @throws Overloaded when too many do this at once
   */
  public long each(Filter filter, Order<Sort> order, Consumer<RechargeTransaction> sink) {
    return exports.run(() -> transactions.each(filter, order, sink));
  }
}
