package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.wallet.Money;
import dev.khata.http.endpoint.Prefixed;
import jakarta.validation.constraints.DecimalMax;
import java.math.BigDecimal;
import java.util.Optional;

/** In a query record: from which amount of money to which, both included. */
@Prefixed
public record AmountRange(
    Optional<@DecimalMax(Amounts.MAX) BigDecimal> min,
    Optional<@DecimalMax(Amounts.MAX) BigDecimal> max) {

  /**
   * In minor units.
   *
   * @param name of the range in the query
   */
  public Between<Long> between(Amounts amounts, String name) {
    return new Between<Long>(
        min.map(number -> amounts.amount(number, name + "_min")).map(Money::minorUnits),
        max.map(number -> amounts.amount(number, name + "_max")).map(Money::minorUnits));
  }
}
