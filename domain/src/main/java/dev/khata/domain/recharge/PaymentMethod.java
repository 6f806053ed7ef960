package dev.khata.domain.recharge;

/** With what somebody pays. */
public enum PaymentMethod {
  WALLET,
  UPI,
  CARD,
  NETBANKING;

  /** Whether the money has to be asked for at a payment gateway, and comes later or not at all. */
  public boolean asksGateway() {
    return switch (this) {
      case WALLET -> false;
      case UPI, CARD, NETBANKING -> true;
    };
  }
}
