package dev.khata.persistence.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.LineFacts.Owner;
import dev.khata.persistence.database.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A line in a row, which says of a line that was never recharged that it is free. */
final class StoredLineFacts {
  /**
   * The tables {@code owner}, {@code line}, and {@code there}: what time it is on the line.
   *
   * @param phone an expression for the number; so are the others
   * @param payer who is to recharge it
   * @param now an instant
   * @param longest how many seconds of plans may be ahead where it does not matter whose
   * @param more how much may come ahead meanwhile, an interval
   */
  static String join(String phone, String payer, String now, String longest, String more) {
    return String.format(
        Locale.ROOT,
        """
        LEFT JOIN users owner ON owner.phone = %1$s AND owner.phone_verified_at IS NOT NULL
        LEFT JOIN line ON line.phone = %1$s
        CROSS JOIN LATERAL (
          SELECT greatest(line.seen_at, %3$s) AS instant, %2$s AS payer,
            make_interval(secs => %4$s) AS longest, %5$s AS more) there
        CROSS JOIN LATERAL (
          SELECT line.busy_until > there.instant AND (owner.id IS DISTINCT FROM there.payer
            OR line.busy_until + there.more > there.instant + there.longest) AS asked) look\
        """,
        phone,
        payer,
        now,
        longest,
        more);
  }

  /** What to select from these. */
  static final String COLUMNS =
      """
      owner.id AS line_owner, owner.user_type AS line_type, there.instant AS line_instant,
        line.busy_until,
        CASE WHEN look.asked THEN runs_on_line(line.phone, there.instant) END AS running,
        CASE WHEN look.asked THEN extract(epoch FROM
          strangers_on_line(line.phone, there.instant, owner.id)) ELSE 0 END AS strangers\
      """;

  private StoredLineFacts() {}

  static LineFacts line(ResultSet row) throws SQLException {
    Optional<Owner> owner = owner(row);
    Instant now = Instants.of(row, "line_instant");
    Optional<Instant> busyUntil = Instants.optional(row, "busy_until").filter(now::isBefore);
    if (busyUntil.isEmpty()) {
      return LineFacts.free(owner, now);
    }
    Duration ahead = Duration.between(now, busyUntil.get());
    Duration strangers = micros(row.getBigDecimal("strangers"));
    return new LineFacts(
        owner,
        user(row, "running"),
        ahead,
        strangers.compareTo(ahead) > 0 ? ahead : strangers,
        now);
  }

  private static Duration micros(BigDecimal seconds) {
    return Duration.of(seconds.movePointRight(6).longValueExact(), ChronoUnit.MICROS);
  }

  private static Optional<Owner> owner(ResultSet row) throws SQLException {
    Optional<UserId> id = user(row, "line_owner");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new Owner(id.get(), UserType.valueOf(row.getString("line_type"))));
  }

  private static Optional<UserId> user(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new UserId(id));
  }
}
