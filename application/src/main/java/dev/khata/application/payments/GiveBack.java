package dev.khata.application.payments;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives back at once what nobody has to judge; the rest of what is suspended waits for an admin.
 */
public final class GiveBack {
  private final Refunds refunds;
  private final SendRefunds send;
  private final Transactions transactions;
  private final Ids ids;

  @Inject
  GiveBack(Refunds refunds, SendRefunds send, Transactions transactions, Ids ids) {
    this.refunds = refunds;
    this.send = send;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** In the transaction that suspends it. */
  void handle(TakenCapture taken, Reason why, Instant now) {
    if (isPlain(why) && !taken.capture().amount().isZero()) {
      Refund refund = Refund.automatic(ids.next(), taken, RefundSource.SUSPENSE, now);
      refunds.add(refund, Optional.of(now.plus(SendRefunds.SOON)));
      transactions.afterCommit(() -> send.soon(refund.key()));
    }
  }

  /** Where it is sure that it is as much as was asked for, and whose it is. */
  private static boolean isPlain(Reason why) {
    return switch (why) {
      case PAID_BEFORE, WALLET_LIMIT -> true;
      case OTHER_AMOUNT, PAYER_GONE -> false;
    };
  }
}
