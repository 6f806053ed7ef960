package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Grouping;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked for at one moment is read in one statement, which begins then. */
final class JooqPurchaseSnapshots implements PurchaseSnapshots {
  // With the array in a query of its own it is planned for a length that is not known, once; else
  // it would be for each.
  private static final HotSql<List<Asked>> READ =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              SELECT asked.i, %s, %s, %s, %s
              FROM unnest((SELECT :payers), :plans, :offers, :lines, :longest, :instants)
                WITH ORDINALITY AS asked (payer, plan, offer, line, longest, instant, i)
              JOIN users u ON u.id = asked.payer
              %s
              %s
              LEFT JOIN plan ON plan.id = asked.plan
              LEFT JOIN plan_group ON plan_group.id = plan.group_id
              LEFT JOIN offer ON offer.id = asked.offer
              """,
              StoredPayer.COLUMNS,
              StoredLineFacts.COLUMNS,
              StoredPlanFacts.COLUMNS,
              StoredOfferFacts.COLUMNS,
              StoredPayer.JOIN,
              StoredLineFacts.join(
                  "asked.line", "asked.payer", "asked.instant", "asked.longest", "interval '0'")),
          Values.<List<Asked>>none()
              .each(
                  asked -> asked,
                  values ->
                      values
                          .longs("payers", asked -> asked.order.payer().value())
                          .longs("plans", asked -> asked.order.plan().value())
                          .longs(
                              "offers",
                              asked -> asked.order.offer().map(OfferId::value).orElse(null))
                          .texts("lines", asked -> asked.order.line().e164())
                          .longs("longest", asked -> asked.limits.longest().toSeconds())
                          .instants("instants", Asked::now)));

  private record Asked(PurchaseOrder order, LineLimits limits, Instant now) {}

  private final Database database;
  private final Unit currency;
  private final Grouping<Asked, Optional<Snapshot>> grouping;

  JooqPurchaseSnapshots(Database database, Unit currency) {
    this(database, currency, Grouping.PATIENCE);
  }

  JooqPurchaseSnapshots(Database database, Unit currency, Duration patience) {
    this.database = database;
    this.currency = currency;
    this.grouping = new Grouping<>(Grouping.LANES, Grouping.MAX, patience, this::read);
  }

  @Override
  public Optional<Snapshot> of(PurchaseOrder order, LineLimits limits, Instant now) {
    Asked asked = new Asked(order, limits, now);
    return database.inTransaction() ? read(List.of(asked)).getFirst() : grouping.ask(asked);
  }

  /** How many stand in line for the next statement. */
  int waiting() {
    return grouping.waiting();
  }

  private List<Optional<Snapshot>> read(List<Asked> asked) {
    return READ.query(database.dsl(), asked, rows -> snapshots(rows, asked));
  }

  private List<Optional<Snapshot>> snapshots(ResultSet rows, List<Asked> asked)
      throws SQLException {
    List<Optional<Snapshot>> snapshots =
        new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
    while (rows.next()) {
      int i = rows.getInt("i") - 1;
      snapshots.set(i, Optional.of(snapshot(rows, asked.get(i).order)));
    }
    return snapshots;
  }

  private Snapshot snapshot(ResultSet row, PurchaseOrder order) throws SQLException {
    return new Snapshot(
        StoredPayer.payer(row, order.payer(), currency),
        StoredPlanFacts.plan(row, currency),
        StoredOfferFacts.offer(row, currency),
        StoredLineFacts.line(row));
  }
}
