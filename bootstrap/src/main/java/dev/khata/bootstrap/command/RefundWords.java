package dev.khata.bootstrap.command;

import dev.khata.domain.payments.RefundRefusal;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.wallet.Money;

/** Refunds in the words of the command line. */
final class RefundWords {
  private RefundWords() {}

  static String of(RefundState state) {
    return switch (state) {
      case WAITING -> "requested";
      case REJECTED -> "rejected";
      case ASKED -> "asked";
      case PENDING -> "pending";
      case DONE -> "done";
      case REFUSED -> "refused";
    };
  }

  static String of(RefundSource source) {
    return switch (source) {
      case WALLET -> "wallet";
      case REVENUE -> "revenue";
      case SUSPENSE -> "suspense";
      case OUTSIDE -> "outside";
    };
  }

  static String of(RefundRefusal refusal) {
    return switch (refusal) {
      case RefundRefusal.UnknownTransaction() -> "there is no such transaction";
      case RefundRefusal.NotByGateway() -> "it was not paid through a payment vendor";
      case RefundRefusal.NothingLeft() -> "there is nothing left of it to give back";
      case RefundRefusal.AboveRest(Money left) -> "only " + left + " are left of it to give back";
      case RefundRefusal.KeyUsed() -> "something else was asked for under that --key";
      case RefundRefusal.WalletTooLow() -> "there is less in the payer's wallet than that";
      case RefundRefusal.PayerGone() -> "the payer has deleted the account";
      case RefundRefusal.UnknownRefund() -> "there is no such refund";
      case RefundRefusal.Decided(RefundState state) -> "it is " + of(state) + " already";
      case RefundRefusal.OwnRequest() -> "nobody decides on what they asked for themselves";
    };
  }
}
