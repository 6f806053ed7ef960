package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Arrived;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Decision.Buy;
import dev.khata.domain.recharge.OnRecord;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.Returned;
import dev.khata.domain.recharge.Settled;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.wallet.Bookings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A list of decisions as the arrays that the database's {@code record_purchases_4} takes: what
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
          .each(arrays -> arrays.sales, Sale::values)
          .each(arrays -> arrays.rows, Row::values)
          .each(arrays -> arrays.requests, Requested::values);

  private final TreeMap<Long, Customer> customers = new TreeMap<>();
  private final TreeMap<String, Queue> queues = new TreeMap<>();
  private final Set<TransactionId> settled = new HashSet<>();
  private final List<Sale> sales = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Requested> requests = new ArrayList<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<Integer> itemsOfEntries = new ArrayList<>();
  private final Bookings bookings;
  private final List<Customer> users;
  private final List<Queue> lines;

  PurchaseArrays(List<Item> items, Instant now) {
    for (int item = 0; item < items.size(); item++) {
      answer(item, items.get(item).reply());
      add(item, items.get(item).decision());
    }
    bookings = Bookings.of(entries, now);
    users = List.copyOf(customers.values());
    lines = List.copyOf(queues.values());
    IntStream.range(0, users.size()).forEach(i -> users.get(i).number(i + 1));
    IntStream.range(0, lines.size()).forEach(i -> lines.get(i).number(i + 1));
  }

  private void answer(int item, Optional<PlannedReply> reply) {
    int first = rows.size() + 1;
    reply.ifPresent(planned -> requests.add(new Requested(item, first, planned)));
  }

  private void add(int item, OnRecord decision) {
    boolean needed =
        switch (decision) {
          case Buy sale -> begin(item, sale, false);
          case Settled.Sold sold -> begin(item, sold.bought(), true);
          case Decision.Await order -> await(item, order);
          case TopUp topUp -> true;
          case Settled.ToppedUp topUp -> true;
          case Arrived arrived -> true;
          case Returned returned -> true;
          case Decision.Fail fail -> false;
          case Settled.Failed failed -> false;
        };
    decision.entry().ifPresent(entry -> book(item, entry));
    Optional<TransactionId> settles = decision.settles();
    settles.filter(id -> !settled.add(id)).ifPresent(PurchaseArrays::refuse);
    for (TransactionFacts facts : decision.transactions()) {
      rows.add(row(item, facts, settles, needed, sells(decision)));
      settles = Optional.empty();
    }
  }

  /** Whether there is a sale, or will be one, of which transactions about a service tell. */
  private static boolean sells(OnRecord decision) {
    return decision.sale().isPresent() || decision instanceof Decision.Await;
  }

  private static void refuse(TransactionId id) {
    throw new IllegalArgumentException("transaction " + id + " is settled twice");
  }

  private boolean begin(int item, Buy sale, boolean settles) {
    customer(sale.purchase().order().payer()).buy(sale);
    PhoneNumber line = sale.purchase().order().line();
    Queue queue = queues.computeIfAbsent(line.e164(), phone -> new Queue(line));
    Sale.Begins begins = new Sale.Begins(sale, queue, queue.strangersDays(), queue.add(sale));
    sales.add(new Sale(item, sale.purchase(), sale.preconditions(), settles, Optional.of(begins)));
    return true;
  }

  private boolean await(int item, Decision.Await order) {
    customer(order.purchase().order().payer()).order(order);
    sales.add(new Sale(item, order.purchase(), order.preconditions(), false, Optional.empty()));
    return true;
  }

  private void book(int item, JournalEntry entry) {
    entries.add(entry);
    itemsOfEntries.add(item);
  }

  private Row row(
      int item,
      TransactionFacts facts,
      Optional<TransactionId> settles,
      boolean needed,
      boolean sells) {
    Customer customer = customer(facts.user());
    customer.need(needed);
    boolean ofSale = facts.category() == TransactionFacts.Category.SERVICE;
    return new Row(
        item,
        facts,
        customer,
        settles,
        settles.isPresent() ? Optional.empty() : Optional.of(customer.addTransaction()),
        Optional.of(sales.size()).filter(number -> ofSale && sells),
        Optional.of(entries.size()).filter(number -> facts.movedMoney()));
  }

  private Customer customer(UserId user) {
    return customers.computeIfAbsent(user.value(), id -> new Customer(user));
  }

  /** The transactions, in the order in which the database answers. */
  List<Row> rows() {
    return rows;
  }

  /** The sale of that number, from 1. */
  Sale sale(int number) {
    return sales.get(number - 1);
  }

  /** The index of the item that answers the request of that number, from 1. */
  int itemOfRequest(int number) {
    return requests.get(number - 1).item();
  }

  /** The indexes of the items with a transaction of the user of that number. */
  List<Integer> itemsOfUser(int number) {
    Customer user = users.get(number - 1);
    return rows.stream()
        .filter(row -> row.customer().equals(user))
        .map(Row::item)
        .distinct()
        .toList();
  }

  /** The indexes of the sales to the user of that number. */
  List<Integer> itemsOfPayer(int number) {
    long payer = users.get(number - 1).id();
    return sales.stream()
        .filter(sale -> sale.order().payer().value() == payer)
        .map(Sale::item)
        .toList();
  }

  /** The indexes of the items that move money on the account of that number. */
  List<Integer> itemsOfAccount(int number) {
    CustomerAccount account = bookings.account(number);
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i).postings().stream().anyMatch(p -> p.account().equals(account)))
        .mapToObj(itemsOfEntries::get)
        .toList();
  }
}
