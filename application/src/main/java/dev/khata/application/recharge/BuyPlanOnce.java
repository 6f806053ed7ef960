package dev.khata.application.recharge;

import dev.khata.application.recharge.BuyPlan.Result;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.replies.ReplyKey;
import jakarta.inject.Inject;
import java.util.Optional;

/** Buys a plan once, however often the same request is sent. */
public final class BuyPlanOnce {
  private final BuyPlan buyPlan;
  private final Once once;
  private final RechargeTransactions transactions;

  @Inject
  BuyPlanOnce(BuyPlan buyPlan, Once once, RechargeTransactions transactions) {
    this.buyPlan = buyPlan;
    this.once = once;
    this.transactions = transactions;
  }

  /**
   * @param key where there is none, every request buys
   */
  public Answer<Result> handle(Optional<ReplyKey> key, BuyPlan.Command command) {
    PurchaseOutcomes outcomes = new PurchaseOutcomes(transactions, command.payer());
    return once.run(key, outcomes, () -> buyPlan.handle(command));
  }
}
