package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import java.util.Optional;

/** What a user undergoes by a list of purchases, so far. */
final class Customer {
  private final UserId user;
  private Optional<Boolean> expected = Optional.empty();
  private int transactions;
  private boolean buys;
  private boolean pays;

  Customer(UserId user) {
    this.user = user;
  }

  long id() {
    return user.value();
  }

  /** Whether they must have recharged before all of these; empty if it doesn't matter. */
  Optional<Boolean> expected() {
    return expected;
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
