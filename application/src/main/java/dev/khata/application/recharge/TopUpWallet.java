package dev.khata.application.recharge;

import dev.khata.application.payments.RequestPayment;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Stages;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TopUpLimits;
import dev.khata.domain.recharge.TopUpRefusal;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Has money asked for that goes to the user's wallet. First a pending transaction is put down, then
 * the gateway is asked; what it takes is settled by whoever hears of it first.
 */
public final class TopUpWallet {
  private static final String WORDS = "Wallet top-up";

  private final Users users;
  private final PurchaseBook book;
  private final RechargeTransactions transactions;
  private final RequestPayment payments;
  private final TopUpLimits limits;
  private final WalletRoom room;
  private final Once once;
  private final InstantSource clock;

  @Inject
  TopUpWallet(
      Users users,
      PurchaseBook book,
      RechargeTransactions transactions,
      RequestPayment payments,
      TopUpLimits limits,
      WalletRoom room,
      Once once,
      InstantSource clock) {
    this.users = users;
    this.book = book;
    this.transactions = transactions;
    this.payments = payments;
    this.limits = limits;
    this.room = room;
    this.once = once;
    this.clock = clock;
  }

  /**
   * @param amount above nothing
   * @param method one that asks a gateway
   */
  public record Command(UserId user, Money amount, PaymentMethod method) {}

  /** What came of it. */
  public sealed interface Result {
    /** The transaction as it is by now. */
    record Asked(RechargeTransaction transaction) implements Result {}

    record Refused(TopUpRefusal reason) implements Result {}
  }

  /**
   * @param key where there is none, every request asks
   * @throws UserGone when the account was deleted since the request was let in
   */
  public Answer<Result> handle(Optional<ReplyKey> key, Command command) {
    TopUpOutcomes outcomes = new TopUpOutcomes(this::now, command.amount().unit());
    return once.run(key, outcomes, new Asking(command));
  }

  private Result now(TransactionId id) {
    return new Result.Asked(transactions.find(id).orElseThrow());
  }

  /** The pending transaction is begun with the key, and the gateway asked after that. */
  private final class Asking implements Stages<Result> {
    private final Command command;

    Asking(Command command) {
      this.command = command;
    }

    @Override
    public Result begin() {
      return refusal().<Result>map(Result.Refused::new).orElseGet(() -> new Result.Asked(put()));
    }

    private Optional<TopUpRefusal> refusal() {
      if (command.amount().isAbove(limits.max())) {
        return Optional.of(new TopUpRefusal.AboveMaximum(limits.max()));
      }
      return payments
          .refusal(command.amount())
          .map(TopUpWallet::refusal)
          .or(
              () ->
                  room.exceeded(command.user(), command.amount(), clock.instant())
                      .map(TopUpRefusal.OverLimit::new));
    }

    private RechargeTransaction put() {
      User user = users.find(command.user()).orElseThrow(() -> new UserGone(command.user()));
      TopUp topUp =
          new TopUp(
              user.id(),
              user.phone().filter(Claim::isVerified).map(Claim::value),
              command.amount(),
              command.method());
      RechargeTransaction put = record(topUp);
      payments.put(new Subject(put.id().value()), user.id(), command.amount(), WORDS);
      return put;
    }

    private RechargeTransaction record(TopUp topUp) {
      return switch (book.record(List.of(PurchaseBook.Item.silent(topUp)), clock.instant())) {
        case Outcome.Recorded(var receipts) -> receipts.getFirst().transactions().getFirst();
        case Outcome.Outdated _ -> throw new UserGone(command.user());
      };
    }

    @Override
    public Result goOn(Result begun) {
      return switch (begun) {
        case Result.Asked(RechargeTransaction put) -> {
          payments.ask(new Subject(put.id().value()));
          yield now(put.id());
        }
        case Result.Refused refused -> refused;
      };
    }

    @Override
    public Optional<Result> found(Result begun) {
      return switch (begun) {
        case Result.Asked(RechargeTransaction put) ->
            payments.askAgain(new Subject(put.id().value()))
                ? Optional.of(now(put.id()))
                : Optional.empty();
        case Result.Refused refused -> Optional.of(refused);
      };
    }
  }

  private static TopUpRefusal refusal(RequestPayment.Refusal reason) {
    return switch (reason) {
      case RequestPayment.Refusal.NoGateway() -> new TopUpRefusal.NoGateway();
      case RequestPayment.Refusal.BelowMinimum(Money minimum) ->
          new TopUpRefusal.BelowMinimum(minimum);
    };
  }
}
