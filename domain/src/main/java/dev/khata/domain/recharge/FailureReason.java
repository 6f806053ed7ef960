package dev.khata.domain.recharge;

/** Why a transaction failed; kept by name. */
public enum FailureReason {
  /** The wallet had too little. */
  INSUFFICIENT_FUNDS,
  /** The payment gateway, or whoever was to pay there, declined. */
  PAYMENT_DECLINED,
  /** Nobody paid in time. */
  PAYMENT_EXPIRED,
  /** It was not paid as it was asked for; the money is given back. */
  PAYMENT_SUSPENDED,
  /** It was paid when it could not be had any more; the money is in the wallet. */
  NO_LONGER_SOLD
}
