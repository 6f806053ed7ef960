package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.Snapshot;
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
              SELECT %s, %s, %s, %s
              FROM users u
              %s
              %s
              LEFT JOIN plan ON plan.id = :plan
              LEFT JOIN plan_group ON plan_group.id = plan.group_id
              LEFT JOIN offer ON offer.id = :offer
              WHERE u.id = :payer
              """,
              StoredPayer.COLUMNS,
              StoredLineFacts.COLUMNS,
              StoredPlanFacts.COLUMNS,
              StoredOfferFacts.COLUMNS,
              StoredPayer.JOIN,
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
        StoredPayer.payer(row, order.payer(), currency),
        StoredPlanFacts.plan(row, currency),
        StoredOfferFacts.offer(row, currency),
        StoredLineFacts.line(row));
  }
}
