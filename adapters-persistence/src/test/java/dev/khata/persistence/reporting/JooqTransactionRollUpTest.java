package dev.khata.persistence.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.application.reporting.TransactionRollUpSuite;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.TransactionRollUp;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roll-ups change nothing that can be read, and miss nothing that commits late. */
@Isolated("what commits anywhere on the server decides what a roll-up covers")
class JooqTransactionRollUpTest extends TransactionRollUpSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final TransactionRollUp rollUp =
      ReportingPersistence.rollUps(DATABASE.database(), DATABASE.transactions())
          .get(TransactionRollUp.class);

  private History history = new History(DATABASE, new Random(1));

  @BeforeEach
  void clear() {
    history.clear();
  }

  @AfterEach
  void end() {
    history.endAll();
  }

  @Override
  protected TransactionRollUp rollUp() {
    return rollUp;
  }

  @Override
  protected void came(int transactions) {
    for (int i = 0; i < transactions; i++) {
      history.settled();
    }
  }

  private void assertThatNothingIsLostNorTwice(ReportZone zone) {
    assertThat(history.differences(zone)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatever_happens_sums_are_those_of_a_recount(long seed) {
    Random random = new Random(seed);
    history = new History(DATABASE, random);
    for (int i = 0; i < 120; i++) {
      ReportZone zone = i < 80 ? KATHMANDU : DHAKA;
      switch (random.nextInt(8)) {
        case 0, 1 -> history.settled();
        case 2 -> history.pending();
        case 3 -> history.settle();
        case 4 -> history.settledByAnother();
        case 5 -> history.endedByAnother();
        case 6 -> history.endOther();
        default -> rollUp.advance(zone, 1 + random.nextInt(5));
      }
      if (i % 5 == 0) {
        assertThatNothingIsLostNorTwice(zone);
      }
    }
    history.endAll();
    while (rollUp.advance(DHAKA, 10) > 0) {
      assertThatNothingIsLostNorTwice(DHAKA);
    }
    assertThat(history.notRolledUp(DHAKA)).isEqualTo(history.stillPending());
  }

  @Test
  void what_commits_after_a_roll_up_that_it_began_before_is_not_lost() {
    history.settledByAnother();
    history.settled();
    rollUp.advance(KATHMANDU, 10);
    assertThatNothingIsLostNorTwice(KATHMANDU);

    history.endAll();

    assertThatNothingIsLostNorTwice(KATHMANDU);
    assertThat(rollUp.advance(KATHMANDU, 10)).isPositive();
    assertThatNothingIsLostNorTwice(KATHMANDU);
    assertThat(history.notRolledUp(KATHMANDU)).isZero();
  }

  @Test
  void what_is_settled_after_its_day_was_summed_up_counts_as_it_ended() {
    history.pending();
    history.settled();
    assertThat(rollUp.advance(KATHMANDU, 10)).isEqualTo(1);
    assertThatNothingIsLostNorTwice(KATHMANDU);

    history.settle();

    assertThatNothingIsLostNorTwice(KATHMANDU);
    assertThat(rollUp.advance(KATHMANDU, 10)).isEqualTo(1);
    assertThatNothingIsLostNorTwice(KATHMANDU);
  }

  @Test
  void parallel_roll_ups_count_nothing_twice() throws SQLException {
    came(40);

    Race.of(8, runner -> rollUp.advance(KATHMANDU, 10));
    while (rollUp.advance(KATHMANDU, 10) > 0) {
      assertThatNothingIsLostNorTwice(KATHMANDU);
    }

    assertThat(history.notRolledUp(KATHMANDU)).isZero();
  }
}
