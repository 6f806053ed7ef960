package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.wallet.Bookings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A list of decisions as the arrays that the database's {@code record_purchases_2} takes: what
 * happens to each user and each line is added up here and sorted, so that the database can lock
 * them in that order.
 */
final class PurchaseArrays {
  /** What the function takes, each under the name of its parameter. */
  static final Values<PurchaseArrays> VALUES =
      Values.<PurchaseArrays>none()
          .and(Bookings.VALUES, arrays -> arrays.bookings)
          .each(arrays -> arrays.users, Customer::values)
          .each(arrays -> arrays.lines, Queue::values)
          .each(arrays -> arrays.sold, Sold::values)
          .each(arrays -> arrays.rows, Row::values);

  private final TreeMap<Long, Customer> customers = new TreeMap<>();
  private final TreeMap<String, Queue> queues = new TreeMap<>();
  private final List<Sold> sold = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Bookings bookings;
  private final List<Customer> users;
  private final List<Queue> lines;

  PurchaseArrays(List<Item> items, Instant now) {
    for (int item = 0; item < items.size(); item++) {
      add(item, items.get(item).decision());
    }
    bookings = Bookings.of(entries, now);
    users = List.copyOf(customers.values());
    lines = List.copyOf(queues.values());
    users.forEach(user -> user.number(users.indexOf(user) + 1));
    lines.forEach(line -> line.number(lines.indexOf(line) + 1));
  }

  private void add(int item, Decision.OnRecord decision) {
    Customer customer =
        decision.transactions().stream()
            .map(TransactionFacts::user)
            .map(user -> customers.computeIfAbsent(user.value(), id -> new Customer(user)))
            .findFirst()
            .orElseThrow();
    switch (decision) {
      case Decision.Buy sale -> {
        customer.buy(sale);
        entries.addAll(sale.entry().stream().toList());
        PhoneNumber line = sale.purchase().order().line();
        Queue queue = queues.computeIfAbsent(line.e164(), phone -> new Queue(line));
        sold.add(new Sold(item, sale, queue, queue.strangersDays(), queue.add(sale)));
      }
      case Decision.Fail fail -> {}
    }
    for (TransactionFacts facts : decision.transactions()) {
      rows.add(
          new Row(
              item,
              facts,
              customer,
              customer.addTransaction(),
              Optional.of(sold.size()).filter(number -> facts.served()),
              Optional.of(entries.size()).filter(number -> facts.movedMoney())));
    }
  }

  /** The transactions, in the order in which the database answers. */
  List<Row> rows() {
    return rows;
  }

  /** The index of the item that is the sale of that number, from 1. */
  int itemOfSale(int number) {
    return sold.get(number - 1).item();
  }

  /** The indexes of the sales to the user of that number. */
  List<Integer> itemsOfUser(int number) {
    long user = users.get(number - 1).id();
    return itemsOf(user);
  }

  /** The indexes of the sales to the owner of the account of that number. */
  List<Integer> itemsOfAccount(int number) {
    return itemsOf(bookings.account(number).owner().value());
  }

  private List<Integer> itemsOf(long user) {
    return sold.stream()
        .filter(one -> one.sale().purchase().order().payer().value() == user)
        .map(Sold::item)
        .toList();
  }
}
