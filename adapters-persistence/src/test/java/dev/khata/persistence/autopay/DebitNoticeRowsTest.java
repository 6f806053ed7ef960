package dev.khata.persistence.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notices of debits, written by arrays and read in the row of their mandate. */
class DebitNoticeRowsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Unit NPR = Unit.currency("NPR");
  private static final Instant DUE = Instant.parse("2026-12-01T03:15:00.000001Z");
  private static final Instant NOW = Instant.parse("2026-11-30T03:15:00.999999Z");

  private static final HotSql<List<DebitNotice>> WRITE =
      HotSql.of(DebitNoticeRows.INSERT + DebitNoticeRows.REPLACE, DebitNoticeRows.VALUES);

  private static final HotSql<Asked> READ =
      HotSql.of(
          "SELECT m.id, "
              + StoredDebitNotices.COLUMNS
              + " FROM mandate m "
              + StoredDebitNotices.join("m.id", ":since")
              + " WHERE m.id = :mandate",
          Values.<Asked>none()
              .number("mandate", asked -> asked.mandate().value())
              .instant("since", Asked::since));

  private record Asked(MandateId mandate, Instant since) {}

  private MandateId mandate = new MandateId(1);

  @BeforeEach
  void a_mandate() {
    mandate =
        new MandateId(
            DATABASE
                .dsl()
                .fetchSingle(
                    """
                    INSERT INTO mandate (user_id, plan_id, interval_days, status, anchor, start_at,
                      created_at, updated_at, phone, tag)
                    VALUES (1, 1, 1, 'PAUSED', now(), now(), now(), now(), '+9779800000001', 'x')
                    RETURNING id
                    """)
                .get(0, Long.class));
  }

  @Test
  void what_was_announced_is_found_to_the_microsecond() {
    DebitNotice first = notice(DUE, 10_000, NOW);
    DebitNotice second = notice(DUE.plus(Duration.ofDays(1)), 0, NOW);

    assertThat(write(second, first)).isEqualTo(2);

    assertThat(read(DUE)).containsExactly(first, second);
  }

  @Test
  void what_was_due_before_is_not_read() {
    DebitNotice tomorrow = notice(DUE.plus(Duration.ofDays(1)), 10_000, NOW);
    write(notice(DUE, 10_000, NOW), tomorrow);

    assertThat(read(DUE.plusNanos(1_000))).containsExactly(tomorrow);
  }

  @Test
  void of_a_mandate_that_announced_nothing_none_are_read() {
    assertThat(read(Instant.EPOCH)).isEmpty();
  }

  @Test
  void another_amount_replaces_what_was_announced() {
    DebitNotice later = notice(DUE, 15_000, NOW.plusSeconds(60));
    write(notice(DUE, 10_000, NOW));

    write(later);

    assertThat(read(DUE)).containsExactly(later);
  }

  private static int write(DebitNotice... notices) {
    return WRITE.execute(DATABASE.dsl(), List.of(notices));
  }

  private List<DebitNotice> read(Instant since) {
    return READ.first(
            DATABASE.dsl(),
            new Asked(mandate, since),
            row -> StoredDebitNotices.notices(row, mandate, NPR))
        .orElseThrow();
  }

  private DebitNotice notice(Instant due, long amount, Instant at) {
    return new DebitNotice(mandate, due, new Money(amount, NPR), at);
  }
}
