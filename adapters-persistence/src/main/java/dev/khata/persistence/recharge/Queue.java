package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.persistence.database.ArrayValues;

/** What a line gets by a list of purchases, so far. */
final class Queue {
  private final PhoneNumber line;
  private int number;
  private int days;
  private int strangersDays;
  private boolean atOnce;
  private boolean used;

  Queue(PhoneNumber line) {
    this.line = line;
  }

  static <V> ArrayValues<V, Queue> values(ArrayValues<V, Queue> lines) {
    return lines.texts("line_phones", Queue::phone).integers("line_days", Queue::days);
  }

  /** Its number among those of a list, from 1. */
  int number() {
    return number;
  }

  void number(int assigned) {
    number = assigned;
  }

  String phone() {
    return line.e164();
  }

  /** By how many the line is busy longer. What begins at once moves the queue in another way. */
  int days() {
    return days;
  }

  /** How many of them are by payers who have not verified the number. */
  int strangersDays() {
    return strangersDays;
  }

  /** Returns how many days are queued up to the end of this one. */
  int add(Decision.Buy sale) {
    boolean now = sale.purchase().order().activation() == Activation.ACTIVATE;
    if (used && (now || atOnce)) {
      throw new IllegalArgumentException("a plan begins at once on a line with another");
    }
    used = true;
    atOnce = now;
    if (!now) {
      days = Math.addExact(days, sale.validityDays());
      strangersDays += sale.preconditions().line().own() ? 0 : sale.validityDays();
    }
    return days;
  }
}
