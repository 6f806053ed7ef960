package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.RollUps;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import dev.khata.persistence.database.Ports;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Roll-ups change nothing that can be read, and miss nothing that commits late. */
@Isolated("what commits anywhere on the server decides what a roll-up and a proof cover")
class RollUpsTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Ports ledger = LEDGER.wallet();
  private final RollUps rollUps = ledger.get(RollUps.class);
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  @Test
  void a_balance_is_the_same_before_and_after_a_roll_up() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    Turnover before = clearing();

    assertThat(rollUps.advance(NOW)).isPositive();

    assertThat(clearing()).isEqualTo(before);
    LEDGER.record(topUp(wallet, 11, NOW), NOW);
    assertThat(clearing().debits().subtract(before.debits())).isEqualByComparingTo("11");
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void nothing_new_makes_no_roll_up() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    rollUps.advance(NOW);

    assertThat(rollUps.advance(NOW)).isZero();
  }

  @Test
  void what_commits_after_a_roll_up_that_it_began_before_is_not_lost() {
    Turnover before = clearing();
    LEDGER
        .transactions()
        .inTransaction(
            () -> {
              LEDGER.record(topUp(wallet, 7, NOW), NOW);
              aside(
                  () -> {
                    LEDGER.record(topUp(CustomerAccount.wallet(somebody()), 100, NOW), NOW);
                    rollUps.advance(NOW);
                    assertThat(clearing().debits().subtract(before.debits()))
                        .isEqualByComparingTo("100");
                  });
            });

    assertThat(clearing().debits().subtract(before.debits())).isEqualByComparingTo("107");
    rollUps.advance(NOW);
    assertThat(clearing().debits().subtract(before.debits())).isEqualByComparingTo("107");
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void parallel_roll_ups_count_nothing_twice() {
    Turnover before = clearing();

    Race.of(
        12,
        runner -> {
          LEDGER.record(topUp(CustomerAccount.wallet(somebody()), 10, NOW), NOW);
          return rollUps.advance(NOW);
        });
    rollUps.advance(NOW);

    assertThat(clearing().debits().subtract(before.debits())).isEqualByComparingTo("120");
    assertThat(LEDGER.faults()).isEmpty();
  }

  @Test
  void a_balance_as_of_an_instant_within_a_roll_up_counts_what_was_recorded_by_then() {
    Instant past = Instant.parse("2001-01-01T00:00:00Z");
    for (int second = 0; second < 6; second++) {
      LEDGER.record(topUp(wallet, 10, NOW), past.plusSeconds(second));
      if (second == 3) {
        rollUps.advance(NOW);
      }
    }
    // Recorded long after, for a time long before: it counts where its instant says.
    LEDGER.record(topUp(CustomerAccount.wallet(somebody()), 1, NOW), past.plusSeconds(1));
    rollUps.advance(NOW);

    assertThat(asOf(past.minusSeconds(1)).debits()).isEqualByComparingTo("0");
    assertThat(asOf(past).debits()).isEqualByComparingTo("10");
    assertThat(asOf(past.plusSeconds(1)).debits()).isEqualByComparingTo("21");
    assertThat(asOf(past.plusSeconds(4)).debits()).isEqualByComparingTo("51");
    assertThat(asOf(past.plusSeconds(5)).debits()).isEqualByComparingTo("61");
  }

  private Turnover clearing() {
    return ledger.get(Balances.class).of(SystemAccount.GATEWAY_CLEARING);
  }

  private Turnover asOf(Instant instant) {
    return ledger.get(Balances.class).asOf(SystemAccount.GATEWAY_CLEARING, instant);
  }

  /** In a thread of its own, which has no part in the transaction. */
  private static void aside(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}
