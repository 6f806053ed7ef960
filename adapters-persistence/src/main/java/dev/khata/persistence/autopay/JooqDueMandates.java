package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class JooqDueMandates implements DueMandates {
  /** Earlier than anything is due. */
  private static final Instant FIRST = Instant.ofEpochSecond(-100_000_000_000L);

  private static final Values<Range> RANGE =
      Values.<Range>none()
          .instant("after_at", range -> range.after().map(Place::at).orElse(FIRST))
          .number("after_id", range -> range.after().map(it -> it.mandate().value()).orElse(0L))
          .instant("until", Range::until)
          .integer("most", Range::max);

  private static final Values<Taking> TAKING =
      Values.<Taking>none()
          .and(RANGE, Taking::range)
          .integer("lease_millis", taking -> Math.toIntExact(taking.lease.toMillis()));

  private static final HotSql<Taking> CLAIM =
      HotSql.of(
          "SELECT c.look_at, c.mandate_id FROM " + TAKING.call("claim_mandates") + " c", TAKING);

  private static final HotSql<Range> FIND =
      HotSql.of("SELECT d.look_at, d.mandate_id FROM " + RANGE.call("due_mandates") + " d", RANGE);

  private static final HotSql<Asked> READ =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              SELECT %s
              FROM (
                SELECT asked.id, asked.i, make_interval(
                  days => sum(wanted.validity_days) OVER (PARTITION BY due.phone)::integer) AS more
                FROM unnest(:ids) WITH ORDINALITY AS asked (id, i)
                JOIN mandate due ON due.id = asked.id
                LEFT JOIN plan wanted ON wanted.id = due.plan_id) a
              JOIN mandate m ON m.id = a.id
              %s
              ORDER BY a.i
              """,
              StoredStanding.COLUMNS,
              StoredStanding.join(":now", ":longest", "a.more")),
          Values.<Asked>none()
              .each(Asked::mandates, ids -> ids.longs("ids", MandateId::value))
              .number("longest", Asked::longest)
              .instant("now", Asked::now));

  private record Taking(Range range, Duration lease) {}

  /**
   * @param longest how many seconds of plans may be ahead on a line where it does not matter whose
   */
  private record Asked(List<MandateId> mandates, long longest, Instant now) {}

  private final Database database;
  private final LineLimits limits;
  private final Unit currency;

  JooqDueMandates(Database database, LineLimits limits, Unit currency) {
    this.database = database;
    this.limits = limits;
    this.currency = currency;
  }

  @Override
  public List<Place> claim(Range range, Duration lease) {
    return CLAIM.query(database.dsl(), new Taking(range, lease), JooqDueMandates::places);
  }

  @Override
  public List<Place> find(Range range) {
    return FIND.query(database.dsl(), range, JooqDueMandates::places);
  }

  private static List<Place> places(ResultSet rows) throws SQLException {
    List<Place> places = new ArrayList<>();
    while (rows.next()) {
      places.add(
          new Place(Instants.of(rows, "look_at"), new MandateId(rows.getLong("mandate_id"))));
    }
    return places;
  }

  @Override
  public List<Standing> read(List<MandateId> mandates, boolean whole, Instant now) {
    long longest = whole ? -1 : limits.longest().toSeconds();
    return READ.query(database.dsl(), new Asked(mandates, longest, now), this::standings);
  }

  private List<Standing> standings(ResultSet rows) throws SQLException {
    List<Standing> standings = new ArrayList<>();
    while (rows.next()) {
      standings.add(StoredStanding.standing(rows, currency));
    }
    return standings;
  }
}
