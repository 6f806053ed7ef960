package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.Arrays;

/** What becomes of a payment, chosen by the last two digits of its amount in minor units. */
enum Script {
  CAPTURED(0, "captured at once"),
  DECLINED(1, "declined; the order stays open"),
  PENDING(2, "pending, and captured a little later"),
  TIMED_OUT(3, "captured, but the answer comes too late"),
  CONFIRMED_TWICE(4, "captured, and told of by two notices"),
  CAPTURED_AFTER_DECLINE(5, "declined, and captured a little later"),
  REVERSED(6, "captured, and taken back later"),
  ANSWER_LOST(7, "captured, but the answer breaks off"),
  ANOTHER_AMOUNT(8, "captured with one minor unit less than asked");

  private static final int AMOUNTS = 100;

  private final int digits;
  private final String words;

  Script(int digits, String words) {
    this.digits = digits;
    this.words = words;
  }

  static Script of(Money amount) {
    long digits = amount.minorUnits() % AMOUNTS;
    return Arrays.stream(values())
        .filter(script -> script.digits == digits)
        .findFirst()
        .orElse(CAPTURED);
  }

  /** That choose it. {@link #CAPTURED} is chosen by all others as well. */
  int digits() {
    return digits;
  }

  /** For people. */
  String words() {
    return words;
  }
}
