package dev.khata.persistence.recharge;

import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Who pays, in a row. */
final class StoredPayer {
  /** What to select for a payer who is {@code u}. */
  static final String COLUMNS =
      """
      CASE WHEN u.phone_verified_at IS NOT NULL THEN u.phone END AS phone, u.user_type, u.language,
        CASE WHEN c.recharged THEN true ELSE has_recharged(u.id) END AS recharged,
        coalesce(w.balance - w.held, 0) AS available, coalesce(w.held, 0) AS held,
        coalesce(r.balance, 0) AS owed, coalesce(points_due.balance, 0) AS points_owed,
        EXISTS (SELECT FROM awaited_payer a WHERE a.user_id = u.id) AS awaited\
      """;

  /** What to join to {@code u} for that. */
  static final String JOIN =
      """
      LEFT JOIN transaction_counter c ON c.user_id = u.id
      LEFT JOIN account w ON w.owner = u.id AND w.kind = 'WALLET'
      LEFT JOIN account r ON r.owner = u.id AND r.kind = 'RECEIVABLE'
      LEFT JOIN account points_due
        ON points_due.owner = u.id AND points_due.kind = 'POINTS_RECEIVABLE'\
      """;

  private StoredPayer() {}

  static Payer payer(ResultSet row, UserId id, Unit currency) throws SQLException {
    return new Payer(
        id,
        Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
        UserType.valueOf(row.getString("user_type")),
        UserLanguage.read(row.getString("language")),
        row.getBoolean("recharged"),
        false,
        new Money(row.getLong("available"), currency),
        new Money(row.getLong("held"), currency),
        new Money(row.getLong("owed"), currency),
        new Money(row.getLong("points_owed"), Unit.POINTS),
        row.getBoolean("awaited"));
  }
}
