package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.persistence.database.ArrayValues;
import java.util.Optional;

/** What a user undergoes by a list of purchases, so far. */
final class Customer {
  private final UserId user;

  /** Whether they must have recharged before all of these; empty if it doesn't matter. */
  private Optional<Boolean> expected = Optional.empty();

  private int number;
  private int transactions;
  private boolean needed;
  private boolean buys;
  private boolean pays;

  Customer(UserId user) {
    this.user = user;
  }

  static <V> ArrayValues<V, Customer> values(ArrayValues<V, Customer> users) {
    return users
        .longs("user_ids", Customer::id)
        .integers("user_transactions", Customer::transactions)
        .booleans("user_needed", user -> user.needed)
        .booleans("user_expected", user -> user.expected.orElse(null))
        .booleans("user_pays", Customer::pays);
  }

  /** Its number among those of a list, from 1. */
  int number() {
    return number;
  }

  void number(int assigned) {
    number = assigned;
  }

  long id() {
    return user.value();
  }

  int transactions() {
    return transactions;
  }

  boolean pays() {
    return pays;
  }

  /** Returns which of their transactions it is, from 1. */
  int addTransaction() {
    return ++transactions;
  }

  /** Whether they must not have left. */
  void need(boolean here) {
    needed |= here;
  }

  void order(Decision.Await order) {
    order.preconditions().recharged().ifPresent(this::relyOn);
  }

  void buy(Decision.Buy sale) {
    sale.preconditions().recharged().ifPresent(this::relyOn);
    buys = true;
    pays |= !sale.purchase().isFree();
  }

  private void relyOn(boolean recharged) {
    boolean contradiction = buys ? !recharged : expected.filter(e -> e != recharged).isPresent();
    if (contradiction) {
      throw new IllegalArgumentException("two first recharges of user " + user);
    }
    if (!buys) {
      expected = Optional.of(recharged);
    }
  }
}
