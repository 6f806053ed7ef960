package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What somebody asked the sandbox to take money for.
 *
 * @param reference of who asked
 * @param left whether the payer has left for good
 */
record Order(
    String id, UUID reference, Money amount, String words, boolean left, List<Payment> payments) {
  Order {
    payments = List.copyOf(payments);
  }

  /** With a payment added, or in the place of the one with the same id. */
  Order with(Payment payment) {
    List<Payment> now = new ArrayList<>(payments);
    now.replaceAll(old -> old.id().equals(payment.id()) ? payment : old);
    if (!now.contains(payment)) {
      now.add(payment);
    }
    return new Order(id, reference, amount, words, left, now);
  }

  Order leftByItsPayer() {
    return new Order(id, reference, amount, words, true, payments);
  }

  boolean isPaid() {
    return payments.stream().anyMatch(Payment::isCaptured);
  }

  /** {@code open}, {@code declined} or {@code closed}. */
  String state() {
    if (left || isPaid()) {
      return "closed";
    }
    boolean declined = !payments.isEmpty() && payments.getLast().state() == Payment.State.DECLINED;
    return declined ? "declined" : "open";
  }
}
