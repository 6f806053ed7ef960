package dev.khata.application.recharge;

import dev.khata.application.payments.RequestPayment;
import dev.khata.application.recharge.BuyPlan.Result;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Stages;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.replies.ReplyKey;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Buys a plan once, however often the same request is sent; where a gateway has to be asked for the
 * money, asks it.
 *
 * <p>From the wallet the purchase and what the request got are tried in one statement, which others
 * may share. Whatever else comes of it than a purchase goes the long way of {@link Once}.
 */
public final class BuyPlanOnce {
  private final BuyPlan buyPlan;
  private final RequestPayment payments;
  private final Once once;
  private final RechargeTransactions transactions;

  @Inject
  BuyPlanOnce(
      BuyPlan buyPlan, RequestPayment payments, Once once, RechargeTransactions transactions) {
    this.buyPlan = buyPlan;
    this.payments = payments;
    this.once = once;
    this.transactions = transactions;
  }

  /**
   * @param key where there is none, every request buys
   */
  public Answer<Result> handle(Optional<ReplyKey> key, BuyPlan.Command command) {
    PurchaseOutcomes outcomes = new PurchaseOutcomes(transactions, command.payer());
    if (command.method().asksGateway()) {
      return once.run(key, outcomes, new Ordering(command));
    }
    return key.flatMap(of -> buyPlan.handle(command, once.planned(of, PurchaseOutcomes.BOUGHT)))
        .<Answer<Result>>map(Answer.First::new)
        .orElseGet(() -> once.run(key, outcomes, () -> buyPlan.handle(command)));
  }

  private final class Ordering implements Stages<Result> {
    private final BuyPlan.Command command;

    Ordering(BuyPlan.Command command) {
      this.command = command;
    }

    @Override
    public Result begin() {
      return buyPlan.handle(command);
    }

    @Override
    public Result goOn(Result begun) {
      if (!(begun instanceof Result.Ordered(RechargeTransaction put))) {
        return begun;
      }
      payments.ask(new Subject(put.id().value()));
      return now(put);
    }

    @Override
    public Optional<Result> found(Result begun) {
      if (!(begun instanceof Result.Ordered(RechargeTransaction put))) {
        return Optional.of(begun);
      }
      return payments.askAgain(new Subject(put.id().value()))
          ? Optional.of(now(put))
          : Optional.empty();
    }

    private Result now(RechargeTransaction put) {
      RechargeTransaction now = transactions.find(put.id()).orElseThrow();
      return now.facts().status() == Status.SUCCESS
          ? new Result.Bought(now)
          : new Result.Ordered(now);
    }
  }
}
