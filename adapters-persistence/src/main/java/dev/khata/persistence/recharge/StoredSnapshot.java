package dev.khata.persistence.recharge;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a purchase without an offer is decided on, in a row of one of many. */
public final class StoredSnapshot {
  /** What to select from {@code u}, who pays, {@link #join} and {@code plan}. */
  public static final String COLUMNS =
      StoredPayer.COLUMNS + ", " + StoredLineFacts.COLUMNS + ", " + StoredPlanFacts.COLUMNS;

  private StoredSnapshot() {}

  /**
   * What to join to {@code u}, who pays, and {@code plan}.
   *
   * @param phone an expression for the number of the line; so are the others
   * @param now an instant
   * @param longest how many seconds of plans may be ahead where it does not matter whose
   * @param more how much may come ahead by others of the many, an interval
   */
  public static String join(String phone, String now, String longest, String more) {
    return StoredPayer.JOIN
        + "\n"
        + StoredLineFacts.join(phone, "u.id", now, longest, more)
        + "\nLEFT JOIN plan_group ON plan_group.id = plan.group_id";
  }

  public static Snapshot snapshot(ResultSet row, UserId payer, Unit currency) throws SQLException {
    return new Snapshot(
        StoredPayer.payer(row, payer, currency),
        StoredPlanFacts.plan(row, currency),
        Optional.empty(),
        StoredLineFacts.line(row));
  }
}
