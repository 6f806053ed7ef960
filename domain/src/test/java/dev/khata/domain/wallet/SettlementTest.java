package dev.khata.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
  private static final Unit NPR = Unit.currency("NPR");
  private static final CustomerAccount WALLET = CustomerAccount.wallet(new UserId(7));

  @ParameterizedTest
  @CsvSource({"100, 0, 0, 100", "100, 30, 30, 70", "100, 100, 100, 0", "100, 250, 100, 0"})
  void what_is_owed_comes_off_first(long amount, long owed, long settled, long rest) {
    List<Posting> credits = Settlement.credits(WALLET, npr(amount), npr(owed));

    assertThat(credited(credits, WALLET.receivable())).isEqualTo(settled);
    assertThat(credited(credits, WALLET)).isEqualTo(rest);
    assertThat(credits).allMatch(posting -> posting.side() == Side.CREDIT);
  }

  @Test
  void nothing_is_paid_into_what_is_owed() {
    assertThatThrownBy(() -> Settlement.credits(WALLET.receivable(), npr(1), npr(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long credited(List<Posting> credits, Account account) {
    return credits.stream()
        .filter(posting -> posting.account().equals(account))
        .mapToLong(posting -> posting.amount().minorUnits())
        .sum();
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }
}
