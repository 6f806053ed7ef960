package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clock that is put back must not make a row impossible. */
class ClocksInChecksTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /**
   * Their instants come from one reading of a clock, from an admin or a schedule, or are a line's.
   */
  private static final List<String> OF_ONE_READING =
      List.of(
          "adjustment_decided_later_by_somebody",
          "announcement_lifetime",
          "announcement_mark_of_something",
          "hold_lifetime",
          "link_token_lifetime",
          "mandate_due_after_last",
          "mandate_due_if_enabled",
          "offer_criteria_dates_order",
          "offer_dates_order",
          "otp_challenge_lifetime",
          "otp_try_ends_later",
          "plan_criteria_dates_order",
          "refresh_token_lifetime",
          "refresh_token_whole_seconds",
          "registration_token_lifetime",
          "subscription_period_order");

  /** Constraints that look at two columns or more with an instant in them. */
  private static final String COMPARING =
      """
      SELECT c.conname
      FROM pg_constraint c
      WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace AND (
        SELECT count(*) FROM pg_attribute a
        WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
          AND a.atttypid = 'timestamptz'::regtype) > 1
      ORDER BY c.conname
      """;

  @Test
  void no_check_compares_instants_that_were_read_from_a_clock_at_different_times() {
    assertThat(DATABASE.dsl().fetch(COMPARING).getValues(0, String.class))
        .filteredOn(name -> !OF_ONE_READING.contains(name))
        .isEmpty();
    assertThat(DATABASE.dsl().fetch(COMPARING).getValues(0, String.class))
        .containsAll(OF_ONE_READING);
  }
}
