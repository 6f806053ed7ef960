package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.DebitNotice;
import dev.khata.persistence.database.Values;
import java.util.List;

/** Notices of debits as arrays, for statements that record them beside what they are about. */
final class DebitNoticeRows {
  /**
   * Adds them; a condition may follow, and {@link #REPLACE} has to. It asks for {@link #VALUES}.
   */
  static final String INSERT =
      """
      INSERT INTO debit_notice (mandate_id, due_at, amount, announced_at)
      SELECT d.mandate_id, d.due_at, d.amount, d.announced_at
      FROM unnest(:notice_mandates, :notice_dues, :notice_amounts, :notice_times)
        AS d (mandate_id, due_at, amount, announced_at)
      """;

  /** What was announced before for the same due instants counts no more. */
  static final String REPLACE =
      """
      ON CONFLICT (mandate_id, due_at)
        DO UPDATE SET amount = excluded.amount, announced_at = excluded.announced_at
      """;

  /** The values of {@link #INSERT}. A due instant may stand in them once. */
  static final Values<List<DebitNotice>> VALUES =
      Values.<List<DebitNotice>>none()
          .each(
              notices -> notices,
              notices ->
                  notices
                      .longs("notice_mandates", notice -> notice.mandate().value())
                      .instants("notice_dues", DebitNotice::due)
                      .longs("notice_amounts", notice -> notice.amount().minorUnits())
                      .instants("notice_times", DebitNotice::announcedAt));

  private DebitNoticeRows() {}
}
