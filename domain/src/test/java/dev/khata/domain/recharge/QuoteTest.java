package dev.khata.domain.recharge;

import static dev.khata.domain.recharge.SomeSnapshot.NOW;
import static dev.khata.domain.recharge.SomeSnapshot.npr;
import static dev.khata.domain.recharge.SomeSnapshot.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteTest {
  private static final Reward CASHBACK =
      new Reward(Optional.empty(), Optional.of(new Portion.Flat(npr(50))), Optional.empty());
  private static final LineFacts BUSY =
      new LineFacts(
          Optional.empty(),
          Optional.of(SomeSnapshot.PAYER),
          Duration.ofDays(3),
          Duration.ofDays(3),
          NOW.plusSeconds(5));

  @Test
  void from_the_wallet_the_price_goes_and_cashback_comes_less_what_is_owed() {
    Quote quote = quote(plain().having(1_000, 30).under(CASHBACK));

    assertThat(quote.deal().payable()).isEqualTo(npr(249));
    assertThat(quote.walletAfter()).isEqualTo(npr(1_000 - 249 + 20));
  }

  @Test
  void what_a_gateway_is_to_pay_leaves_what_is_in_the_wallet() {
    Quote quote = quote(plain().having(10, 0).under(CASHBACK).paidBy(PaymentMethod.CARD));

    assertThat(quote.walletAfter()).isEqualTo(npr(60));
  }

  @Test
  void what_is_on_hold_stays_in_the_wallet() {
    assertThat(quote(plain().holding(40)).walletAfter()).isEqualTo(npr(1_000 + 40 - 249));
  }

  @Test
  void a_plan_begins_by_the_time_of_its_line_at_once_or_behind_the_others() {
    Quote queued = quote(plain().onLine(BUSY));
    Quote atOnce = quote(plain().onLine(BUSY).atOnce());

    assertThat(queued.from()).isEqualTo(NOW.plusSeconds(5).plus(Duration.ofDays(3)));
    assertThat(queued.to()).isEqualTo(queued.from().plus(Duration.ofDays(28)));
    assertThat(atOnce.from()).isEqualTo(NOW.plusSeconds(5));
  }

  private static Quote quote(SomeSnapshot snapshot) {
    return Quote.of(snapshot.snapshot(), ((Decision.OfOrder) snapshot.decide()).purchase());
  }
}
