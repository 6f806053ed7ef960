package dev.khata.http.gencharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.Unit;
import dev.khata.http.endpoint.Problem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static final Unit RUPEES = new Unit("NPR", 2);

  @Test
  void what_is_too_much_is_told_from_what_is_too_fine() {
    assertThat(Amounts.problem(new BigDecimal("92233720368547758.08"), RUPEES))
        .isEqualTo(new Problem.TooGreat(new BigDecimal("92233720368547758.07")));
    assertThat(Amounts.problem(new BigDecimal("1e1000000000"), RUPEES))
        .isEqualTo(new Problem.TooGreat(new BigDecimal("92233720368547758.07")));
    assertThat(Amounts.problem(new BigDecimal("1.001"), RUPEES))
        .isEqualTo(new Problem.Other("At most 2 decimal places"));
  }
}
