package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;

/** Why money is not given back. */
public sealed interface RefundRefusal {

  record UnknownTransaction() implements RefundRefusal {}

  /** No gateway was asked for its money. */
  record NotByGateway() implements RefundRefusal {}

  /** All that was taken is given back, or is being; or nothing was ever taken. */
  record NothingLeft() implements RefundRefusal {}

  /** That is more than is left. */
  record AboveRest(Money left) implements RefundRefusal {}

  /** Something else was asked for under that key. */
  record KeyUsed() implements RefundRefusal {}

  /** The payer has spent what was paid in. */
  record WalletTooLow() implements RefundRefusal {}

  /** The payer's account was deleted, and with it the wallet. */
  record PayerGone() implements RefundRefusal {}

  record UnknownRefund() implements RefundRefusal {}

  record Decided(RefundState state) implements RefundRefusal {}

  /** Nobody decides on what they asked for themselves. */
  record OwnRequest() implements RefundRefusal {}
}
