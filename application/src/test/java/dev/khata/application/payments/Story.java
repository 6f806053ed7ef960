package dev.khata.application.payments;

/** What may happen to an order at a gateway. A vendor at which one can't happen says why. */
public enum Story {
  /** It is paid, once. */
  PAID,
  /** An attempt is declined, and a later one is paid. */
  DECLINED,
  /** The payment is under way for a while before the gateway has the money. */
  PENDING,
  /** The payer leaves, and nothing is paid. */
  ABANDONED,
  /** One payment is declined, and the gateway has its money later all the same. */
  PAID_AFTER_DECLINE,
  /** One payment is told of by two events. */
  CONFIRMED_TWICE,
  /** Two payments are made for it. */
  PAID_TWICE,
  /** Other money is taken than was asked for. */
  ANOTHER_AMOUNT,
  /** The order is made, and the answer to us comes too late. */
  OPEN_TIMES_OUT,
  /** The order is made, and the answer to us is lost. */
  OPEN_IS_LOST,
  /** It is found by our own reference. */
  FOUND,
  /** It is paid, and we give the money back. */
  REFUNDED,
  /** It is paid, and we give the money back in parts. */
  PARTLY_REFUNDED,
  /** Somebody gives money back at the gateway, without us. */
  REFUNDED_AT_THE_GATEWAY,
  /** The payer's bank asks about the payment. */
  DISPUTED,
  /** The gateway takes the money back. */
  REVERSED,
  /** The gateway takes the money back, and gives it to us again. */
  REVERSAL_UNDONE,
  /** The gateway signs its notices. */
  NOTICE_SIGNED,
  /** The gateway signs the time at which it sends a notice. */
  NOTICE_TIMED,
  /** The gateway is told to sign by another secret. */
  SECRET_CHANGED
}
