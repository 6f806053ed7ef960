package dev.khata.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.TransactionRollUp;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What holds of every {@link TransactionRollUp}. */
public abstract class TransactionRollUpSuite {
  protected static final ReportZone KATHMANDU = new ReportZone(ZoneId.of("Asia/Kathmandu"));
  protected static final ReportZone DHAKA = new ReportZone(ZoneId.of("Asia/Dhaka"));

  /** Over nothing so far. */
  protected abstract TransactionRollUp rollUp();

  /** So many transactions come, and are not pending. */
  protected abstract void came(int transactions);

  @Test
  void a_roll_up_goes_in_parts_and_ends() {
    TransactionRollUp rollUp = rollUp();
    came(25);

    assertThat(rollUp.advance(KATHMANDU, 10)).isEqualTo(10);
    came(1);
    assertThat(rollUp.advance(KATHMANDU, 10)).isEqualTo(10);
    assertThat(rollUp.advance(KATHMANDU, 10) + rollUp.advance(KATHMANDU, 10)).isEqualTo(6);
    assertThat(rollUp.advance(KATHMANDU, 10)).isZero();
  }

  @Test
  void only_what_is_new_is_covered_next() {
    TransactionRollUp rollUp = rollUp();
    came(3);
    rollUp.advance(KATHMANDU, 10);
    came(2);

    assertThat(rollUp.advance(KATHMANDU, 10)).isEqualTo(2);
  }

  @Test
  void days_of_another_zone_begin_anew() {
    TransactionRollUp rollUp = rollUp();
    came(3);
    rollUp.advance(KATHMANDU, 10);

    assertThat(rollUp.advance(DHAKA, 10)).isEqualTo(3);
    assertThat(rollUp.advance(DHAKA, 10)).isZero();
  }

  @Test
  void what_is_begun_anew_covers_all_again() {
    TransactionRollUp rollUp = rollUp();
    came(3);
    rollUp.advance(KATHMANDU, 10);

    rollUp.beginAnew();

    assertThat(rollUp.advance(KATHMANDU, 10)).isEqualTo(3);
  }
}
