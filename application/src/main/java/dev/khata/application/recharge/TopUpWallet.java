package dev.khata.application.recharge;

import dev.khata.application.payments.RequestPayment;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Outcomes;
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
    Asking asking = new Asking(command);
    return once.run(key, asking, asking);
  }

  /**
   * {@code ASKED 17}, {@code NO_GATEWAY}, {@code BELOW_MINIMUM}, {@code ABOVE_MAXIMUM}, {@code
   * OVER_LIMIT}.
   */
  private final class Asking implements Stages<Result>, Outcomes<Result> {
    private static final String ASKED = "ASKED ";

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

    private Result now(TransactionId id) {
      return new Result.Asked(transactions.find(id).orElseThrow());
    }

    @Override
    public String write(Result result) {
      return switch (result) {
        case Result.Asked(RechargeTransaction put) -> ASKED + put.id();
        case Result.Refused(TopUpRefusal.NoGateway()) -> Word.NO_GATEWAY.name();
        case Result.Refused(TopUpRefusal.BelowMinimum(Money minimum)) ->
            Word.BELOW_MINIMUM + " " + minimum.minorUnits();
        case Result.Refused(TopUpRefusal.AboveMaximum(Money maximum)) ->
            Word.ABOVE_MAXIMUM + " " + maximum.minorUnits();
        case Result.Refused(TopUpRefusal.OverLimit(Money open)) ->
            Word.OVER_LIMIT + " " + open.minorUnits();
      };
    }

    @Override
    public Result read(String outcome) {
      if (outcome.startsWith(ASKED)) {
        return now(new TransactionId(Long.parseLong(outcome.substring(ASKED.length()))));
      }
      int space = outcome.indexOf(' ');
      Word word = Word.valueOf(space < 0 ? outcome : outcome.substring(0, space));
      return new Result.Refused(
          switch (word) {
            case NO_GATEWAY -> new TopUpRefusal.NoGateway();
            case BELOW_MINIMUM -> new TopUpRefusal.BelowMinimum(money(outcome, space));
            case ABOVE_MAXIMUM -> new TopUpRefusal.AboveMaximum(money(outcome, space));
            case OVER_LIMIT -> new TopUpRefusal.OverLimit(money(outcome, space));
          });
    }

    private Money money(String outcome, int space) {
      return new Money(Long.parseLong(outcome.substring(space + 1)), command.amount().unit());
    }
  }

  private static TopUpRefusal refusal(RequestPayment.Refusal reason) {
    return switch (reason) {
      case RequestPayment.Refusal.NoGateway() -> new TopUpRefusal.NoGateway();
      case RequestPayment.Refusal.BelowMinimum(Money minimum) ->
          new TopUpRefusal.BelowMinimum(minimum);
    };
  }

  /** The words stand in the database: they may be added to, but not changed. */
  private enum Word {
    NO_GATEWAY,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    OVER_LIMIT
  }
}
