package dev.khata.domain.payments;

/** What may still become of an order at a gateway. */
public enum OrderState {
  /** The user may pay, or has begun to. */
  OPEN,
  /** An attempt was declined, and another one may be made. */
  DECLINED,
  /** Nobody can pay for it any more. */
  CLOSED
}
