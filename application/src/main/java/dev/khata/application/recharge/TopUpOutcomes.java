package dev.khata.application.recharge;

import dev.khata.application.recharge.TopUpWallet.Result;
import dev.khata.application.replies.Outcomes;
import dev.khata.domain.recharge.TopUpRefusal;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.function.Function;

/**
 * What came of a top-up, as it is kept under its key: {@code ASKED 17} by the number of the
 * transaction; {@code NO_GATEWAY}; and {@code BELOW_MINIMUM}, {@code ABOVE_MAXIMUM} and {@code
 * OVER_LIMIT}, each with the limit in minor units.
 */
final class TopUpOutcomes implements Outcomes<Result> {
  private static final String ASKED = "ASKED ";

  private final Function<TransactionId, Result> now;
  private final Unit unit;

  /**
   * @param now what a transaction has come to by now
   */
  TopUpOutcomes(Function<TransactionId, Result> now, Unit unit) {
    this.now = now;
    this.unit = unit;
  }

  /** The words stand in the database: they may be added to, but not changed. */
  private enum Word {
    NO_GATEWAY,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    OVER_LIMIT
  }

  @Override
  public String write(Result result) {
    return switch (result) {
      case Result.Asked(var put) -> ASKED + put.id();
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
      return now.apply(new TransactionId(Long.parseLong(outcome.substring(ASKED.length()))));
    }
    int space = outcome.indexOf(' ');
    Word word = Word.valueOf(space < 0 ? outcome : outcome.substring(0, space));
    return new Result.Refused(
        switch (word) {
          case NO_GATEWAY -> new TopUpRefusal.NoGateway();
          case BELOW_MINIMUM -> new TopUpRefusal.BelowMinimum(limit(outcome, space));
          case ABOVE_MAXIMUM -> new TopUpRefusal.AboveMaximum(limit(outcome, space));
          case OVER_LIMIT -> new TopUpRefusal.OverLimit(limit(outcome, space));
        });
  }

  private Money limit(String outcome, int space) {
    return new Money(Long.parseLong(outcome.substring(space + 1)), unit);
  }
}
