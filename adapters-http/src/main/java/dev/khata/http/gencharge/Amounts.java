package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.http.endpoint.Problem;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** Reads amounts of money, which are JSON numbers in the one currency there is. */
public final class Amounts {
  /** The maximum amount that can be named in a request, in whole units of the currency. */
  public static final String MAX = "10000000";

  private final Unit currency;

  /**
   * @param currency of this deployment
   */
  @Inject
  public Amounts(Unit currency) {
    this.currency = currency;
  }

  /** Nothing or more, with no more decimals than the currency has. */
  public Money amount(BigDecimal number, String... path) {
    if (number.signum() < 0) {
      throw invalid(new Problem.TooSmall(BigDecimal.ZERO), path);
    }
    return Money.exactly(number, currency)
        .orElseThrow(() -> invalid(problem(number, currency), path));
  }

  /** What is wrong with what is not negative, and no amount of that currency. */
  public static Problem problem(BigDecimal number, Unit currency) {
    BigDecimal greatest = new Money(Long.MAX_VALUE, currency).amount();
    return number.compareTo(greatest) > 0
        ? new Problem.TooGreat(greatest)
        : new Problem.Other("At most " + currency.scale() + " decimal places");
  }

  /** As an amount, but more than nothing. */
  public Money positive(BigDecimal number, String... path) {
    if (number.signum() <= 0) {
      throw invalid(new Problem.Other("Must be greater than 0"), path);
    }
    return amount(number, path);
  }
}
