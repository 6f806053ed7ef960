package dev.khata.domain.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All that was asked of gateways, and all that they took. Nothing of it is ever removed. */
public interface Payments {

  /**
   * Puts down that money is about to be asked for, in the transaction that puts down what for.
   *
   * @param askAt when the gateway is asked about it, if nothing is heard before
   */
  Payment add(NewPayment payment, Instant askAt);

  Optional<Payment> find(PaymentId id);

  Map<PaymentId, Payment> find(Set<PaymentId> ids);

  Optional<Payment> ofReference(UUID reference);

  Optional<Payment> ofOrder(String gateway, String order);

  Optional<Payment> of(Subject subject);

  Map<Subject, Payment> of(Set<Subject> subjects);

  /**
   * The payment whose money went to the wallet by that one, as {@link TakenCapture.Use.ToppedUp}.
   */
  Optional<Payment> ofTopUp(Subject by);

  /** The payment of that capture, if it was taken. */
  Optional<Payment> ofCapture(String gateway, String capture);

  /** Of those captures the ones that were taken, by the ids that the gateway gave to them. */
  Map<String, TakenCapture> taken(String gateway, Set<String> captures);

  /** Nobody else takes captures of it until the surrounding transaction ends. */
  Optional<Payment> lock(PaymentId id);

  /** The gateway has an order for it; what is known of that already stays. */
  void opened(PaymentId id, String order, NextStep step);

  /**
   * Claims payments that the gateway is to be asked about, the longest due first; others pass over
   * them until then.
   */
  List<Payment> due(String gateway, int max, Instant now, Duration lease);

  /**
   * When the gateway is asked about it next; empty: never, unless it says something by itself.
   *
   * @param asked how often it was asked without news
   */
  void askAgain(PaymentId id, Optional<Instant> at, int asked);

  /** All money that was taken for it, in the order in which it was. */
  List<TakenCapture> captures(PaymentId id);

  Map<PaymentId, List<TakenCapture>> captures(Set<PaymentId> ids);

  /**
   * Puts down that money was taken, within a transaction that has locked the payment. The store
   * itself refuses a second one that is not suspended.
   *
   * @return whether it was not there yet
   */
  boolean take(TakenCapture capture);

  /** What is suspended and not all given back yet, what is due first first. */
  List<TakenCapture> suspended(int max);
}
