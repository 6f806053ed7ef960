package dev.khata.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Steps;
import dev.khata.domain.reporting.ReportZone;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RollUpTransactionsTest {
  private final InMemoryTransactionRollUp rollUp = new InMemoryTransactionRollUp();

  private RollUpTransactions useCase(boolean asked) {
    return new RollUpTransactions(rollUp, new ReportZone(ZoneOffset.UTC), () -> asked);
  }

  @Test
  void it_goes_on_until_nothing_is_left() {
    rollUp.came(250_000);

    assertThat(useCase(false).handle().transactions()).isEqualTo(250_000);
  }

  @Test
  void whoever_is_to_stop_leaves_the_rest_to_the_next_run() {
    rollUp.came(250_000);

    assertThat(useCase(true).handle().transactions()).isEqualTo(100_000);
    assertThat(useCase(false).handle().transactions()).isEqualTo(150_000);
  }

  @Test
  void it_tells_how_many_are_summed_up_so_far() {
    Steps steps = new Steps();
    rollUp.came(250_000);

    useCase(false).handle(steps);

    assertThat(steps.told()).containsExactly("0", "100000", "200000");
  }
}
