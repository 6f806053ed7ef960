package dev.khata.application.payments;

import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.wallet.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway that is tried out and the vendor behind it, who does as a suite says.
 *
 * <p>Whoever acts here has acted when a method returns: the vendor has changed its mind about the
 * order, and the notices are on their way. What a story makes happen by itself, from the charge on,
 * needs nothing done a second time: a method then makes sure that it has happened.
 */
public interface GatewayStand extends AutoCloseable {

  /** Waits for an answer as long as a test may, and believes what is signed by {@link #secret}. */
  PaymentGateway gateway();

  /** The same gateway, which believes what is signed by any of these. */
  PaymentGateway believing(List<Secret> secrets);

  /** The same gateway, at an address where nobody listens. */
  PaymentGateway astray();

  /** Why that can't happen at this vendor, for people; empty where it can. */
  Optional<String> cannot(Story story);

  /** A fresh charge, for whose order that will happen. */
  Charge charge(Story story);

  /** The payer pays, or what was under way succeeds: one payment is captured. */
  void pays(String reference);

  /** The payer pays for an order that is paid, so that there is a second payment. */
  void paysAgain(String reference);

  /** The payer makes an attempt, which is declined. */
  void isDeclined(String reference);

  /** The payer makes an attempt, which is neither captured nor declined yet. */
  void begins(String reference);

  /** The payer leaves the checkout for good. */
  void abandons(String reference);

  /** What the checkout of a paid order gave to the app. */
  Map<String, String> brings(String reference);

  /** The vendor tells of the capture once more, as another event. */
  void confirmsAgain(String reference);

  /** Somebody gives money of a payment back at the vendor. */
  void givesBack(String payment, Money amount);

  /** The payer's bank asks about a payment. */
  void disputes(String payment);

  /** The vendor takes the whole payment back. */
  void takesBack(String payment);

  /** The vendor gives to us again what it took back. */
  void undoes(String payment);

  /** Lets the next call of that kind end in that way, and no other. */
  void spoil(Asked call, Trouble trouble);

  /** How many orders the vendor holds for that charge. */
  int ordersOf(Charge charge);

  /** All money that the vendor says it captured for that charge, whatever became of it. */
  List<Money> takenFor(Charge charge);

  /** All refunds of a payment that the vendor says it made. */
  List<Money> givenBackOf(String payment);

  /**
   * All notices of an order, its payments and its refunds that the vendor has sent, the oldest
   * first; waits for those on their way.
   */
  List<Posted> notices(String reference);

  /** By which the vendor signs its notices. */
  Secret secret();

  /** Lets the vendor sign by that one from now on. */
  void signsBy(Secret secret);

  @Override
  void close();
}
