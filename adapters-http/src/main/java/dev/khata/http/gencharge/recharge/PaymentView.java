package dev.khata.http.gencharge.recharge;

import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Payment;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an app must do so that its user can pay.
 *
 * @param reference the vendor's own
 * @param url to be shown
 * @param checkout to be given to the vendor's own software
 */
record PaymentView(
    String vendor, String reference, Optional<URI> url, Optional<Map<String, String>> checkout) {

  /** Empty until the gateway has an order. */
  static Optional<PaymentView> of(Payment payment) {
    return payment
        .order()
        .flatMap(order -> payment.step().map(step -> of(payment.gateway(), order, step)));
  }

  private static PaymentView of(String vendor, String order, NextStep step) {
    return switch (step) {
      case NextStep.Nothing() -> new PaymentView(vendor, order, Optional.empty(), Optional.empty());
      case NextStep.Visit(URI page) ->
          new PaymentView(vendor, order, Optional.of(page), Optional.empty());
      case NextStep.Checkout(SortedMap<String, String> fields) ->
          new PaymentView(vendor, order, Optional.empty(), Optional.of(fields));
    };
  }
}
