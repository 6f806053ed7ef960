package dev.khata.domain.payments;

import java.time.Instant;
import java.util.Optional;

/** What gateways have taken back. None is ever removed. Whoever writes has locked the payment. */
public interface PaymentReversals {

  void add(PaymentReversal reversal);

  Optional<PaymentReversal> find(String gateway, String reference);

  /** It was given to us again. */
  void undone(PaymentReversal reversal, Instant at);
}
