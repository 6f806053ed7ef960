package dev.khata.payments.sandbox.server;

import java.util.Optional;

/** What the sandbox is asked as a gateway. */
public enum Route {
  OPEN,
  FIND,
  ASK,
  REFUND,
  ASK_REFUND;

  /** Empty where a request asks for none of it. */
  static Optional<Route> of(Request request) {
    return switch (request.shape()) {
      case "POST /v1/orders" -> Optional.of(OPEN);
      case "GET /v1/orders" -> Optional.of(FIND);
      case "GET /v1/orders/*" -> Optional.of(ASK);
      case "POST /v1/payments/*/refunds" -> Optional.of(REFUND);
      case "GET /v1/refunds", "GET /v1/refunds/*" -> Optional.of(ASK_REFUND);
      default -> Optional.empty();
    };
  }
}
