package dev.khata.http.chargeghar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({"NPR, 15000, 150.00", "NPR, 0, 0.00", "JPY, 80, 80.00", "KWD, 1234, 1.234"})
  void an_amount_is_text_with_two_decimals_at_least(String currency, long minor, String printed) {
    assertThat(Amounts.of(new Money(minor, Unit.currency(currency)))).isEqualTo(printed);
  }
}
