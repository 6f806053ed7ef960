package dev.khata.domain.payments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What gateways have taken back. None is ever removed. Whoever writes has locked the payment. */
public interface PaymentReversals {

  void add(PaymentReversal reversal);

  Optional<PaymentReversal> find(String gateway, String reference);

  /** Of those the ones that are known, by the ids that the gateway gave to them. */
  Map<String, PaymentReversal> find(String gateway, Set<String> references);

  /** It was given to us again. */
  void undone(PaymentReversal reversal, Instant at);
}
