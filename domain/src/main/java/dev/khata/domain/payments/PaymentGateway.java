package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A company through which users pay with cards, UPI or net banking, or the sandbox in its place.
 *
 * <p>Nothing here throws when the gateway is away, slow or answers nonsense: the answer then is
 * <i>unknown</i>, which neither credits nor refunds anything. Never called while a database
 * connection is held. Reasons never hold a name, an address or a number of a person.
 */
public interface PaymentGateway {

  /** The name by which the configuration and the address of its notices choose it. */
  String name();

  GatewayTerms terms();

  /**
   * Asks for money. Asked for the same reference once more it may well open a second order, see
   * {@link #find}.
   */
  Opening open(Charge charge);

  /**
   * What came of an {@link #open} whose answer was lost, found by our own reference. {@link
   * Opening.Nothing} says that nobody can pay for it, so that it may be asked for anew.
   */
  Opening find(Charge charge);

  /**
   * What the gateway says of an order now.
   *
   * @param reference the gateway's own
   */
  Standing ask(String reference);

  /**
   * What the app brought back from the gateway's checkout, held against its signature, or against
   * what the gateway says where it signs nothing.
   *
   * @param reference the gateway's own
   * @param brought by the app, as the checkout gave it; nothing of it is trusted
   */
  Completion complete(String reference, Map<String, String> brought);

  /** The headers of its notices that matter, by their names in lower case; no others are kept. */
  Set<String> noticeHeaders();

  /**
   * Reads what was posted to the address of the gateway's notices, by whoever it was.
   *
   * @param headers those of {@link #noticeHeaders} that were sent, by their names in lower case
   * @param body as it came, since signatures are over its bytes
   */
  Notice read(Map<String, String> headers, byte[] body, Instant now);

  /**
   * Gives money back to where it came from. Asked again with the same key, it is given back once.
   * Where the gateway knows no keys, that takes a look first.
   */
  Refunding refund(RefundOrder order);

  /**
   * What became of a refund.
   *
   * @param refund the gateway's own id of it; empty when its answer was lost
   */
  Refunding askRefund(RefundOrder order, Optional<String> refund);

  /**
   * Money that is asked for.
   *
   * @param reference our own, by which it is found again
   * @param words what it is for, as the payer reads it
   */
  record Charge(UUID reference, Money amount, String words) {}

  /**
   * Money that is to be given back.
   *
   * @param key our own; the same for every try
   * @param order the gateway's own reference of the order that was paid
   * @param payment the gateway's own id of the capture that is given back
   */
  record RefundOrder(UUID key, String order, String payment, Money amount) {}
}
