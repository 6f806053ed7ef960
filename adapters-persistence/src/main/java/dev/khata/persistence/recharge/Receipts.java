package dev.khata.persistence.recharge;

import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.persistence.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is recorded of a list of items, gathered from the rows that the database answers. */
final class Receipts {
  private final PurchaseArrays arrays;
  private final List<Gathered> gathered = new ArrayList<>();
  private int rows;

  private static final class Gathered {
    private final List<RechargeTransaction> transactions = new ArrayList<>();
    private Optional<Subscription> subscription = Optional.empty();
  }

  Receipts(List<Item> items, PurchaseArrays arrays) {
    this.arrays = arrays;
    items.forEach(item -> gathered.add(new Gathered()));
  }

  /** Takes the transaction of that number, from 1, from the current row. */
  void add(ResultSet columns, int number) throws SQLException {
    Row row = arrays.rows().get(number - 1);
    Gathered of = gathered.get(row.item());
    of.transactions.add(
        new RechargeTransaction(
            new TransactionId(columns.getLong("transaction_id")),
            columns.getLong("seq"),
            Instants.of(columns, "recorded_at"),
            row.facts()));
    if (row.facts().served()) {
      PurchaseOrder order = arrays.sale(row.sale().orElseThrow()).order();
      of.subscription = Optional.of(subscription(columns, order));
    }
    rows++;
  }

  private static Subscription subscription(ResultSet columns, PurchaseOrder order)
      throws SQLException {
    return new Subscription(
        new SubscriptionId(columns.getLong("subscription_id")),
        order.payer(),
        order.plan(),
        Optional.of(order.line()),
        Instants.of(columns, "valid_from"),
        Instants.of(columns, "valid_to"));
  }

  /** By item; all of them are there. */
  List<Receipt> all() {
    if (rows != arrays.rows().size()) {
      throw new IllegalStateException("recorded " + rows + " of " + arrays.rows().size());
    }
    return gathered.stream().map(one -> new Receipt(one.transactions, one.subscription)).toList();
  }
}
