package dev.khata.domain.recharge;

/** With what somebody pays. */
public enum PaymentMethod {
  WALLET,
  UPI,
  CARD,
  NETBANKING
}
