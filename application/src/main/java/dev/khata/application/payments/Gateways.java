package dev.khata.application.payments;

import dev.khata.domain.payments.PaymentGateway;
import java.util.Optional;

/**
 * Who is asked for money.
 *
 * @param current empty where all is paid from wallets
 */
public record Gateways(Optional<PaymentGateway> current) {

  /** The one of that name, if it is asked at present. */
  public Optional<PaymentGateway> named(String name) {
    return current.filter(gateway -> gateway.name().equals(name));
  }
}
