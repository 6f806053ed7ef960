package dev.khata.payments.sandbox.server;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.wallet.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the sandbox knows, kept in memory. What happens is told within the lock, so that events
 * are told in the order in which they happened.
 *
 * <p>Methods that change something throw {@link Refusal} where there is no such thing or it can't
 * happen to it.
 */
final class Till {
  private final Ids ids;
  private final int maxOrders;
  private final Consumer<Event> told;
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, String> orderOfPayment = new LinkedHashMap<>();
  private final Map<String, Refund> refunds = new LinkedHashMap<>();

  /**
   * @param told must not block
   */
  Till(Ids ids, int maxOrders, Consumer<Event> told) {
    this.ids = ids;
    this.maxOrders = maxOrders;
    this.told = told;
  }

  synchronized Order open(UUID reference, Money amount, String words) {
    if (orders.size() >= maxOrders) {
      throw new Refusal(503, "full");
    }
    return kept(new Order(id("order_"), reference, amount, words, false, List.of()));
  }

  synchronized Order order(String id) {
    return known(orders.get(id));
  }

  synchronized Order orderOf(String payment) {
    return order(known(orderOfPayment.get(payment)));
  }

  synchronized List<Order> orders() {
    return List.copyOf(orders.values());
  }

  synchronized List<Refund> refunds() {
    return List.copyOf(refunds.values());
  }

  synchronized Refund refund(String id) {
    return known(refunds.get(id));
  }

  synchronized Refund refund(UUID key) {
    return known(underKey(key).orElse(null));
  }

  /** A new payment that is under way. */
  synchronized String begin(String order, Money amount) {
    Payment payment = new Payment(id("pay_"), amount, Payment.State.PENDING, Optional.empty());
    kept(order(order).with(payment));
    orderOfPayment.put(payment.id(), order);
    return payment.id();
  }

  /** Nothing happens where it is captured already. */
  synchronized void capture(String payment) {
    if (!payment(payment).isCaptured()) {
      changed(payment(payment).as(Payment.State.CAPTURED));
      tell(Event.Type.CAPTURED, payment, Optional.empty());
    }
  }

  synchronized void decline(String payment) {
    if (payment(payment).isCaptured()) {
      throw new Refusal(409, "captured");
    }
    changed(payment(payment).as(Payment.State.DECLINED));
    tell(Event.Type.DECLINED, payment, Optional.empty());
  }

  /** Tells of a capture as though nobody had been told. */
  synchronized void confirm(String payment) {
    captured(payment);
    tell(Event.Type.CAPTURED, payment, Optional.empty());
  }

  synchronized void leave(String order) {
    kept(order(order).leftByItsPayer());
  }

  /** Under a key that is known, the refund that was made under it. */
  synchronized Refund refund(String payment, Optional<UUID> key, Money amount) {
    Optional<Refund> made = key.flatMap(this::underKey);
    if (made.isPresent()) {
      if (made.get().payment().equals(payment) && made.get().amount().equals(amount)) {
        return made.get();
      }
      throw new Refusal(409, "key_used");
    }
    Money taken = captured(payment).amount();
    if (!taken.unit().equals(amount.unit())
        || amount.minorUnits() > taken.minorUnits() - refunded(payment)) {
      throw new Refusal(422, "too_much");
    }
    Refund refund = new Refund(id("refund_"), payment, key, amount);
    refunds.put(refund.id(), refund);
    tell(Event.Type.REFUNDED, payment, Optional.of(refund));
    return refund;
  }

  synchronized void dispute(String payment) {
    if (captured(payment).dispute().isPresent()) {
      throw new Refusal(409, "disputed");
    }
    changed(captured(payment).with(new Dispute(id("dispute_"), Dispute.State.OPEN)));
    tell(Event.Type.DISPUTED, payment, Optional.empty());
  }

  /** Takes a payment back, once. */
  synchronized void reverse(String payment) {
    Dispute dispute =
        captured(payment)
            .dispute()
            .orElseGet(() -> new Dispute(id("dispute_"), Dispute.State.OPEN));
    if (dispute.state() == Dispute.State.OPEN) {
      changed(captured(payment).with(dispute.as(Dispute.State.LOST)));
      tell(Event.Type.REVERSED, payment, Optional.empty());
    }
  }

  /** Ends a dispute for the good of whoever was paid. */
  synchronized void win(String payment) {
    Dispute dispute =
        captured(payment).dispute().orElseThrow(() -> new Refusal(409, "not_disputed"));
    if (dispute.state() != Dispute.State.WON) {
      changed(captured(payment).with(dispute.as(Dispute.State.WON)));
      tell(
          dispute.state() == Dispute.State.LOST
              ? Event.Type.REVERSAL_UNDONE
              : Event.Type.DISPUTE_WON,
          payment,
          Optional.empty());
    }
  }

  /** All that was given back of a payment so far, in minor units. */
  synchronized long refunded(String payment) {
    return refunds.values().stream()
        .filter(refund -> refund.payment().equals(payment))
        .mapToLong(refund -> refund.amount().minorUnits())
        .sum();
  }

  synchronized List<Taken> taken() {
    return orders.values().stream().flatMap(this::taken).toList();
  }

  private Stream<Taken> taken(Order order) {
    return order.payments().stream()
        .filter(Payment::isCaptured)
        .map(
            payment ->
                new Taken(
                    order.id(),
                    order.reference(),
                    payment.id(),
                    payment.amount(),
                    refunded(payment.id()),
                    payment.isTakenBack() ? payment.amount().minorUnits() : 0));
  }

  private Optional<Refund> underKey(UUID key) {
    return refunds.values().stream()
        .filter(refund -> refund.key().equals(Optional.of(key)))
        .findFirst();
  }

  private Payment payment(String id) {
    return orderOf(id).payments().stream()
        .filter(payment -> payment.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private Payment captured(String id) {
    Payment payment = payment(id);
    if (!payment.isCaptured()) {
      throw new Refusal(409, "not_captured");
    }
    return payment;
  }

  private void changed(Payment payment) {
    kept(orderOf(payment.id()).with(payment));
  }

  private Order kept(Order order) {
    orders.put(order.id(), order);
    return order;
  }

  private void tell(Event.Type type, String payment, Optional<Refund> refund) {
    told.accept(
        new Event(
            id("event_"), type, orderOf(payment), payment(payment), refund, refunded(payment)));
  }

  private String id(String kind) {
    return kind + ids.next().toString().replace("-", "");
  }

  private static <T> T known(@Nullable T found) {
    if (found == null) {
      throw Refusal.notFound();
    }
    return found;
  }
}
