package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

final class JooqPurchaseSnapshots implements PurchaseSnapshots {
  private static final HotSql<Asked> READ =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              SELECT CASE WHEN u.phone_verified_at IS NOT NULL THEN u.phone END AS phone,
                u.user_type, u.language,
                CASE WHEN c.recharged THEN true ELSE has_recharged(u.id) END AS recharged,
                coalesce(w.balance - w.held, 0) AS available, coalesce(w.held, 0) AS held,
                coalesce(r.balance, 0) AS owed,
                EXISTS (SELECT FROM awaited_payer a WHERE a.user_id = u.id) AS awaited,
                %s, %s, %s
              FROM users u
              LEFT JOIN transaction_counter c ON c.user_id = u.id
              LEFT JOIN account w ON w.owner = u.id AND w.kind = 'WALLET'
              LEFT JOIN account r ON r.owner = u.id AND r.kind = 'RECEIVABLE'
              %s
              LEFT JOIN plan ON plan.id = :plan
              LEFT JOIN plan_group ON plan_group.id = plan.group_id
              LEFT JOIN offer ON offer.id = :offer
              WHERE u.id = :payer
              """,
              StoredLineFacts.COLUMNS,
              StoredPlanFacts.COLUMNS,
              StoredOfferFacts.COLUMNS,
              StoredLineFacts.JOIN),
          Values.<Asked>none()
              .number("payer", asked -> asked.order.payer().value())
              .number("plan", asked -> asked.order.plan().value())
              .optionalNumber("offer", asked -> asked.order.offer().map(OfferId::value))
              .text("line", asked -> asked.order.line().e164())
              .number("longest", asked -> asked.limits.longest().toSeconds())
              .instant("now", Asked::now));

  private record Asked(PurchaseOrder order, LineLimits limits, Instant now) {}

  private final Database database;
  private final Unit currency;

  JooqPurchaseSnapshots(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Optional<Snapshot> of(PurchaseOrder order, LineLimits limits, Instant now) {
    return READ.first(database.dsl(), new Asked(order, limits, now), row -> snapshot(row, order));
  }

  private Snapshot snapshot(ResultSet row, PurchaseOrder order) throws SQLException {
    return new Snapshot(
        payer(row, order.payer()),
        StoredPlanFacts.plan(row, currency),
        StoredOfferFacts.offer(row, currency),
        StoredLineFacts.line(row));
  }

  private Payer payer(ResultSet row, UserId id) throws SQLException {
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
        row.getBoolean("awaited"));
  }
}
