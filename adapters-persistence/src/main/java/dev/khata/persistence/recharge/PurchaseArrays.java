package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Decision.LinePreconditions;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.persistence.database.Places;
import dev.khata.persistence.wallet.Bookings;
import java.sql.SQLException;
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
  /** What the function takes, set by {@link #bind}. */
  static final String ARGUMENTS =
      Bookings.ARGUMENTS
          + ", ?::bigint[], ?::integer[], ?::boolean[], ?::boolean[]"
          + ", ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]"
          + ", ?::boolean[], ?::bigint[], ?::bigint[], ?::integer[]"
          + ", ?::text[], ?::integer[]"
          + ", ?::bigint[], ?::bigint[], ?::text[], ?::integer[], ?::integer[], ?::integer[]"
          + ", ?::boolean[]"
          + ", ?::integer[], ?::integer[], ?::text[], ?::text[], ?::bigint[], ?::text[]"
          + ", ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]"
          + ", ?::text[], ?::integer[], ?::integer[]";

  private final TreeMap<Long, Customer> customers = new TreeMap<>();
  private final TreeMap<String, Queue> queues = new TreeMap<>();
  private final List<Sold> sold = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Bookings bookings;
  private final Numbered<Customer> users;
  private final Numbered<Queue> lines;

  /**
   * @param item its index in the list
   * @param strangersBefore how many days strangers queue before this one
   * @param daysSoFar that the line's queue is longer by the end of this one
   */
  private record Sold(
      int item, Decision.Buy sale, Queue queue, int strangersBefore, int daysSoFar) {
    LinePreconditions line() {
      return sale.preconditions().line();
    }
  }

  /**
   * A transaction.
   *
   * @param place among those of its customer, from 1
   * @param sold the number of the subscription, if it stands for one
   * @param entry the number of the entry, if it moved money
   */
  record Row(
      int item,
      TransactionFacts facts,
      Customer customer,
      int place,
      Optional<Integer> sold,
      Optional<Integer> entry) {}

  PurchaseArrays(List<Item> items) {
    for (int item = 0; item < items.size(); item++) {
      add(item, items.get(item).decision());
    }
    bookings = Bookings.of(entries);
    users = new Numbered<>(customers);
    lines = new Numbered<>(queues);
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
    long user = users.values().get(number - 1).id();
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

  void bind(Places places, Instant now) throws SQLException {
    bookings.bind(places, now);
    places.longs(users.values(), Customer::id);
    places.integers(users.values(), Customer::transactions);
    places.booleans(users.values(), customer -> customer.expected().orElse(null));
    places.booleans(users.values(), Customer::pays);
    places.longs(sold, one -> one.sale().purchase().order().plan().value());
    places.longs(sold, one -> one.sale().preconditions().planVersion());
    places.longs(
        sold, one -> one.sale().purchase().order().offer().map(OfferId::value).orElse(null));
    places.longs(sold, one -> one.sale().preconditions().offerVersion().orElse(null));
    places.booleans(sold, one -> one.line().own());
    places.longs(sold, one -> one.line().limits().longest().toSeconds());
    places.longs(sold, one -> one.line().limits().strangers().toSeconds());
    places.integers(sold, Sold::strangersBefore);
    places.texts(lines.values(), Queue::phone);
    places.integers(lines.values(), Queue::days);
    bindSubscriptions(places);
    bindTransactions(places);
  }

  private void bindSubscriptions(Places places) throws SQLException {
    places.longs(sold, one -> one.sale().purchase().order().payer().value());
    places.longs(sold, one -> one.sale().purchase().order().plan().value());
    places.texts(sold, one -> one.sale().planType().map(UserType::name).orElse(null));
    places.integers(sold, one -> lines.of(one.queue()));
    places.integers(sold, one -> one.sale().validityDays());
    places.integers(sold, one -> one.queue().days() - one.daysSoFar());
    places.booleans(sold, one -> one.sale().purchase().order().activation() == Activation.ACTIVATE);
  }

  private void bindTransactions(Places places) throws SQLException {
    List<TransactionFacts> facts = rows.stream().map(Row::facts).toList();
    places.integers(rows, row -> users.of(row.customer()));
    places.integers(rows, row -> row.customer().transactions() - row.place());
    places.texts(facts, fact -> fact.category().name());
    places.texts(facts, fact -> fact.direction().name());
    places.longs(facts, fact -> fact.amount().minorUnits());
    places.texts(facts, fact -> fact.serviceType().map(UserType::name).orElse(null));
    places.longs(facts, fact -> fact.plan().map(PlanId::value).orElse(null));
    places.longs(facts, fact -> fact.offer().map(OfferId::value).orElse(null));
    places.texts(facts, fact -> fact.from().map(PhoneNumber::e164).orElse(null));
    places.texts(facts, fact -> fact.to().map(PhoneNumber::e164).orElse(null));
    places.texts(facts, fact -> fact.source().name());
    places.texts(facts, fact -> fact.status().name());
    places.texts(facts, fact -> fact.method().map(PaymentMethod::name).orElse(null));
    places.texts(facts, fact -> fact.failure().map(Enum::name).orElse(null));
    places.integers(rows, row -> row.sold().orElse(null));
    places.integers(rows, row -> row.entry().orElse(null));
  }
}
