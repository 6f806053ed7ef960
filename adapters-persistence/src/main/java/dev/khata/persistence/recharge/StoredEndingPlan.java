package dev.khata.persistence.recharge;

import dev.khata.domain.identity.Addressee;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.EndingPlan;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.persistence.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans that end, and how their buyers are told, in rows. */
final class StoredEndingPlan {
  /** Those subscriptions of {@code :ids} that still have a line, in their order. */
  static final String QUERY =
      """
      SELECT s.id, s.user_id, s.phone AS line, s.valid_from, s.valid_to, v.name, v.validity_days,
        CASE WHEN u.phone_verified_at IS NOT NULL THEN u.phone END AS user_phone,
        CASE WHEN u.email_verified_at IS NOT NULL THEN u.email END AS user_email,
        u.language, p.time_zone,
        EXISTS (
          SELECT FROM subscription n
          WHERE n.phone = s.phone AND n.valid_from <= s.valid_to AND n.valid_to > s.valid_to)
          AS followed
      FROM unnest(:ids) WITH ORDINALITY AS asked (id, i)
      JOIN subscription s ON s.id = asked.id AND s.phone IS NOT NULL
      JOIN users u ON u.id = s.user_id
      LEFT JOIN preference p ON p.user_id = u.id
      JOIN plan ON plan.id = s.plan_id
      JOIN plan_version v
        ON v.plan_id = plan.id AND v.version = coalesce(s.plan_version, plan.first_version)
      ORDER BY asked.i
      """;

  private StoredEndingPlan() {}

  static List<EndingPlan> plans(ResultSet rows) throws SQLException {
    List<EndingPlan> plans = new ArrayList<>();
    while (rows.next()) {
      plans.add(plan(rows));
    }
    return plans;
  }

  private static EndingPlan plan(ResultSet row) throws SQLException {
    return new EndingPlan(
        new SubscriptionId(row.getLong("id")),
        buyer(row),
        new PhoneNumber(row.getString("line")),
        new Label(row.getString("name")),
        Duration.ofDays(row.getInt("validity_days")),
        Instants.of(row, "valid_from"),
        Instants.of(row, "valid_to"),
        row.getBoolean("followed"));
  }

  private static Addressee buyer(ResultSet row) throws SQLException {
    return new Addressee(
        new UserId(row.getLong("user_id")),
        Optional.ofNullable(row.getString("user_phone")).map(PhoneNumber::new),
        Optional.ofNullable(row.getString("user_email")).map(EmailAddress::new),
        UserLanguage.read(row.getString("language")),
        Optional.ofNullable(row.getString("time_zone"))
            .map(ZoneId::of)
            .orElse(Preference.USUAL.zone()));
  }
}
