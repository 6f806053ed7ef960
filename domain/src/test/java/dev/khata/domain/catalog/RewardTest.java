package dev.khata.domain.catalog;

import static dev.khata.domain.catalog.Amounts.minor;
import static dev.khata.domain.catalog.Amounts.npr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.catalog.Portion.Flat;
import dev.khata.domain.catalog.Portion.Percent;
import dev.khata.domain.wallet.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewardTest {
  @ParameterizedTest
  @CsvSource({
    "249.00, 10, 24.90",
    "0.99, 5, 0.04",
    "0.01, 99.99, 0.00",
    "100.00, 33.33, 33.33",
    "99.99, 33.33, 33.32",
    "249.00, 100, 249.00",
    "249.00, 0.01, 0.02"
  })
  void a_percentage_drops_what_is_no_whole_minor_unit(String whole, String percent, String part) {
    Percent portion = Percent.parse(new BigDecimal(percent)).orElseThrow();

    assertThat(portion.of(npr(whole))).isEqualTo(npr(part));
  }

  @Property
  void a_percentage_is_exact_whatever_the_amount(
      @ForAll @LongRange(min = 0) long whole,
      @ForAll @IntRange(min = 1, max = 10_000) int percent) {
    BigInteger exact =
        BigInteger.valueOf(whole)
            .multiply(BigInteger.valueOf(percent))
            .divide(BigInteger.valueOf(10_000));

    assertThat(new Percent(percent).of(minor(whole)).minorUnits())
        .isEqualTo(exact.longValueExact());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "100.01", "0.001", "12.345", "1e9", "0.00"})
  void a_percentage_is_above_nothing_at_most_all_and_of_two_decimals(String percent) {
    assertThat(Percent.parse(new BigDecimal(percent))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, 10.00", "10.50, 10.5", "0.01, 0.01", "100.000, 1e2"})
  void a_percentage_is_read_in_any_spelling(String percent, BigDecimal same) {
    assertThat(Percent.parse(new BigDecimal(percent)).orElseThrow().percent())
        .isEqualByComparingTo(same);
  }

  @Test
  void a_portion_is_of_something() {
    assertThatThrownBy(() -> new Flat(npr("0"))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Percent(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Percent(10_001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reward(Optional.empty(), Optional.empty(), Optional.of(npr("0"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_reward_leaves_the_price() {
    assertThat(Reward.NONE.on(npr("249"))).isEqualTo(Deal.plain(npr("249")));
  }

  @Test
  void a_flat_discount_never_exceeds_the_price() {
    Deal deal = discount(new Flat(npr("50"))).on(npr("30"));

    assertThat(deal.discount()).isEqualTo(npr("30"));
    assertThat(deal.payable()).isEqualTo(npr("0"));
  }

  @Test
  void cashback_is_of_what_is_paid() {
    Reward both =
        new Reward(
            Optional.of(new Percent(2_000)), Optional.of(new Percent(1_000)), Optional.empty());

    Deal deal = both.on(npr("100"));

    assertThat(deal.payable()).isEqualTo(npr("80"));
    assertThat(deal.cashback()).isEqualTo(npr("8"));
  }

  @Test
  void flat_cashback_never_exceeds_what_is_paid() {
    Reward both =
        new Reward(
            Optional.of(new Flat(npr("60"))), Optional.of(new Flat(npr("60"))), Optional.empty());

    assertThat(both.on(npr("100")).cashback()).isEqualTo(npr("40"));
  }

  @Test
  void the_cap_holds_for_discount_and_cashback_each() {
    Reward capped =
        new Reward(
            Optional.of(new Percent(5_000)),
            Optional.of(new Percent(5_000)),
            Optional.of(npr("20")));

    Deal deal = capped.on(npr("100"));

    assertThat(deal.discount()).isEqualTo(npr("20"));
    assertThat(deal.cashback()).isEqualTo(npr("20"));
  }

  @Property(tries = 2000)
  void no_purchase_gives_more_than_it_takes(
      @ForAll("rewards") Reward reward, @ForAll("prices") Money price) {
    Deal deal = reward.on(price);

    assertThat(deal.payable().minorUnits() + deal.discount().minorUnits())
        .isEqualTo(price.minorUnits());
    assertThat(deal.cashback().minorUnits()).isLessThanOrEqualTo(deal.payable().minorUnits());
  }

  @Property(tries = 2000)
  void neither_part_exceeds_the_cap(
      @ForAll("rewards") Reward reward, @ForAll("prices") Money price) {
    Deal deal = reward.on(price);
    long cap = reward.max().map(Money::minorUnits).orElse(Long.MAX_VALUE);

    assertThat(deal.discount().minorUnits()).isLessThanOrEqualTo(cap);
    assertThat(deal.cashback().minorUnits()).isLessThanOrEqualTo(cap);
  }

  @Property(tries = 2000)
  void a_higher_price_never_has_a_smaller_discount(
      @ForAll("rewards") Reward reward,
      @ForAll("prices") Money one,
      @ForAll("prices") Money other) {
    Money lower = one.minorUnits() < other.minorUnits() ? one : other;
    Money higher = one.minorUnits() < other.minorUnits() ? other : one;

    assertThat(reward.on(lower).discount().minorUnits())
        .isLessThanOrEqualTo(reward.on(higher).discount().minorUnits());
  }

  @Test
  void a_deal_that_gives_more_than_it_takes_can_not_be() {
    assertThatThrownBy(() -> new Deal(npr("10"), npr("10.01"), npr("0")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deal(npr("10"), npr("5"), npr("5.01")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Money> prices() {
    return Arbitraries.longs().between(1, 100_000_000_000L).map(Amounts::minor);
  }

  @Provide
  Arbitrary<Reward> rewards() {
    Arbitrary<Portion> portions =
        Arbitraries.oneOf(
            prices().map(Flat::new), Arbitraries.integers().between(1, 10_000).map(Percent::new));
    return Combinators.combine(portions.optional(), portions.optional(), prices().optional())
        .as(Reward::new);
  }

  private static Reward discount(Portion portion) {
    return new Reward(Optional.of(portion), Optional.empty(), Optional.empty());
  }
}
