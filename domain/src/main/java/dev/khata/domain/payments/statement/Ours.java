package dev.khata.domain.payments.statement;

import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.wallet.Money;

/**
 * What our books say of something that stands on a statement.
 *
 * @param done whether it has happened for us, so that it is in the books
 */
public record Ours(PaymentId payment, Money amount, boolean done) {

  public static Ours of(TakenCapture taken) {
    return new Ours(taken.payment(), taken.capture().amount(), true);
  }

  public static Ours of(Refund refund) {
    return new Ours(refund.payment(), refund.amount(), refund.state() == RefundState.DONE);
  }

  public static Ours taken(PaymentReversal reversal) {
    return new Ours(reversal.payment(), reversal.amount(), true);
  }

  public static Ours undone(PaymentReversal reversal) {
    return new Ours(reversal.payment(), reversal.amount(), reversal.undoneAt().isPresent());
  }
}
