package dev.khata.persistence.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens by the ordinary ways, the proof of the books names nothing. */
class LedgerHistoryTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothing_is_named_after_a_long_history(long seed) {
    try (Bookshop books = new Bookshop()) {
      SomeHistory history = new SomeHistory(books, new Random(seed));
      for (int part = 0; part < 4; part++) {
        history.happen(60);
        assertThat(books.faults()).as("seed %d, part %d", seed, part).isEmpty();
      }
      assertThat(books.number("SELECT count(*) FROM recharge_transaction")).isGreaterThan(100);
      assertThat(books.number("SELECT count(*) FROM subscription WHERE phone IS NULL"))
          .isPositive();
    }
  }
}
