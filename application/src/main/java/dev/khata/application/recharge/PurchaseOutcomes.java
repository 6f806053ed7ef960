package dev.khata.application.recharge;

import dev.khata.application.recharge.BuyPlan.Result;
import dev.khata.application.replies.Outcomes;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionId;

/**
 * Outcomes of purchases of one payer: {@code BOUGHT 17}, {@code ORDERED 17}, or what {@link
 * RefusalText} says.
 */
final class PurchaseOutcomes implements Outcomes<Result> {
  static final String BOUGHT = "BOUGHT";

  private static final String ORDERED = "ORDERED ";

  /** Written by earlier releases only; today a payer who is gone leaves no outcome. */
  private static final String PAYER_GONE = "PAYER_GONE";

  private final RechargeTransactions transactions;
  private final UserId payer;

  PurchaseOutcomes(RechargeTransactions transactions, UserId payer) {
    this.transactions = transactions;
    this.payer = payer;
  }

  @Override
  public String write(Result result) {
    return switch (result) {
      case Result.Bought bought -> BOUGHT + " " + bought.transaction().id();
      case Result.Ordered ordered -> ORDERED + ordered.transaction().id();
      case Result.Refused(PurchaseRefusal reason) -> RefusalText.of(reason);
    };
  }

  /**
   * @throws UserGone when an earlier release found the payer's account deleted
   */
  @Override
  public Result read(String outcome) {
    if (outcome.startsWith(BOUGHT + " ")) {
      return new Result.Bought(find(outcome.substring(BOUGHT.length() + 1)));
    }
    if (outcome.startsWith(ORDERED)) {
      return new Result.Ordered(find(outcome.substring(ORDERED.length())));
    }
    if (outcome.equals(PAYER_GONE)) {
      throw new UserGone(payer);
    }
    return new Result.Refused(RefusalText.read(outcome));
  }

  private RechargeTransaction find(String id) {
    return transactions
        .find(new TransactionId(Long.parseLong(id)))
        .orElseThrow(() -> new IllegalStateException("transaction " + id + " is gone"));
  }
}
