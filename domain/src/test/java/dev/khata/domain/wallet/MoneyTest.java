package dev.khata.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Unit NPR = Unit.currency("NPR");
  private static final Unit JPY = Unit.currency("JPY");

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 100", "1.5, 150", "12.34, 1234", "1.10000, 110", "1E+2, 10000"})
  void an_amount_is_read_exactly(BigDecimal amount, long paisa) {
    assertThat(Money.exactly(amount, NPR)).contains(new Money(paisa, NPR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.234", "0.001", "92233720368547758.08", "1E+99"})
  void an_amount_that_does_not_fit_is_not_read(BigDecimal amount) {
    assertThat(Money.exactly(amount, NPR)).isEmpty();
  }

  @Test
  void an_amount_is_printed_with_the_decimals_of_its_unit() {
    assertThat(new Money(150, NPR)).hasToString("1.50 NPR");
    assertThat(new Money(150, JPY)).hasToString("150 JPY");
    assertThat(new Money(Long.MAX_VALUE, NPR).amount()).isEqualTo("92233720368547758.07");
  }

  @Property
  void reading_what_was_printed_gives_the_same(
      @ForAll @LongRange(min = 0) long minor, @ForAll @IntRange(max = 6) int scale) {
    Money money = new Money(minor, new Unit("XTS", scale));

    assertThat(Money.exactly(money.amount(), money.unit())).contains(money);
  }

  @Test
  void no_sum_overflows_in_silence() {
    Money max = new Money(Long.MAX_VALUE, NPR);

    assertThatThrownBy(() -> max.plus(new Money(1, NPR))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void no_amount_is_negative() {
    assertThatThrownBy(() -> new Money(-1, NPR)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(1, NPR).minus(new Money(2, NPR)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void units_do_not_mix() {
    Money rupee = new Money(100, NPR);
    Money points = new Money(100, Unit.POINTS);

    assertThatThrownBy(() -> rupee.plus(points)).hasMessage("NPR and POINTS don't mix");
    assertThatThrownBy(() -> rupee.minus(points)).hasMessage("NPR and POINTS don't mix");
    assertThatThrownBy(() -> rupee.compareTo(points)).hasMessage("NPR and POINTS don't mix");
  }

  @ParameterizedTest
  @CsvSource({"NPR, 2", "JPY, 0", "BHD, 3"})
  void a_currency_has_its_own_minor_unit(String code, int scale) {
    assertThat(Unit.currency(code)).isEqualTo(new Unit(code, scale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAU", "QQQ", "npr", ""})
  void what_has_no_minor_unit_is_no_currency(String code) {
    assertThatThrownBy(() -> Unit.currency(code)).isInstanceOf(IllegalArgumentException.class);
  }
}
