package dev.khata.http.gencharge.catalog;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.wallet.Money;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Amounts;
import jakarta.validation.constraints.DecimalMax;
import java.math.BigDecimal;
import java.util.Optional;

/** What an offer gives, the same in requests and answers. */
record RewardBody(
    Optional<Kind> discountType,
    Optional<@DecimalMax(Amounts.MAX) BigDecimal> discountValue,
    Optional<Kind> cashbackType,
    Optional<@DecimalMax(Amounts.MAX) BigDecimal> cashbackValue,
    Optional<@DecimalMax(Amounts.MAX) BigDecimal> maxAmount) {
  private static final String FIELD = "reward";

  static final RewardBody EXAMPLE =
      new RewardBody(
          Optional.of(Kind.PERCENT),
          Optional.of(new BigDecimal("10.00")),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new BigDecimal("50.00")));

  /** How a value is meant. */
  enum Kind {
    FLAT,
    PERCENT
  }

  static Reward read(Optional<RewardBody> sent, Amounts amounts) {
    return sent.map(body -> body.read(amounts)).orElse(Reward.NONE);
  }

  private Reward read(Amounts amounts) {
    return new Reward(
        portion(discountType, discountValue, "discount", amounts),
        portion(cashbackType, cashbackValue, "cashback", amounts),
        maxAmount.map(number -> amounts.positive(number, FIELD, "max_amount")));
  }

  private static Optional<Portion> portion(
      Optional<Kind> kind, Optional<BigDecimal> value, String name, Amounts amounts) {
    if (kind.isEmpty() && value.isEmpty()) {
      return Optional.empty();
    }
    Kind given = kind.orElseThrow(() -> invalid(new Problem.Missing(), FIELD, name + "_type"));
    BigDecimal number =
        value.orElseThrow(() -> invalid(new Problem.Missing(), FIELD, name + "_value"));
    return Optional.of(
        switch (given) {
          case FLAT -> new Portion.Flat(amounts.positive(number, FIELD, name + "_value"));
          case PERCENT -> percent(number, name + "_value");
        });
  }

  private static Portion percent(BigDecimal number, String field) {
    return Portion.Percent.parse(number)
        .orElseThrow(
            () ->
                invalid(
                    new Problem.Other(
                        "A percentage is above 0, at most 100, and has at most 2 decimal places"),
                    FIELD,
                    field));
  }

  /** None when nothing is given. */
  static Optional<RewardBody> of(Reward reward) {
    if (reward.equals(Reward.NONE)) {
      return Optional.empty();
    }
    return Optional.of(
        new RewardBody(
            reward.discount().map(RewardBody::kind),
            reward.discount().map(RewardBody::value),
            reward.cashback().map(RewardBody::kind),
            reward.cashback().map(RewardBody::value),
            reward.max().map(Money::amount)));
  }

  private static Kind kind(Portion portion) {
    return switch (portion) {
      case Portion.Flat flat -> Kind.FLAT;
      case Portion.Percent percent -> Kind.PERCENT;
    };
  }

  private static BigDecimal value(Portion portion) {
    return switch (portion) {
      case Portion.Flat flat -> flat.amount().amount();
      case Portion.Percent percent -> percent.percent();
    };
  }
}
