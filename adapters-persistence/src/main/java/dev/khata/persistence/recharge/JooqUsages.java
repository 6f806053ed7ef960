package dev.khata.persistence.recharge;

import dev.khata.domain.recharge.Usage;
import dev.khata.domain.recharge.Usage.Month;
import dev.khata.domain.recharge.Usage.Sum;
import dev.khata.domain.recharge.Usages;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All transactions of a user are gone through in the index that lists are read from, and looked up
 * nowhere else.
 *
 * <p>PostgreSQL expects as many months as there are transactions where it sees what they are made
 * of, and sorts them all, on disk. OFFSET 0 keeps it from looking: then it hashes.
 */
final class JooqUsages implements Usages {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final HotSql<Question> USAGE =
      HotSql.of(
          """
          SELECT p.active, t.month, t.recharges, t.spent, t.top_ups, t.latest
          FROM (
            SELECT count(*) AS active
            FROM subscription s LEFT JOIN line l ON l.phone = s.phone
            WHERE s.user_id = :user_id AND s.valid_to > :now AND s.valid_to > s.valid_from
              AND s.valid_to > greatest(:now, l.seen_at)
              AND s.valid_from <= greatest(:now, l.seen_at)
          ) p
          LEFT JOIN (
            SELECT r.month, max(r.created_at) AS latest,
              count(*) FILTER (WHERE r.is_recharge) AS recharges,
              coalesce(sum(r.amount) FILTER (WHERE r.is_recharge), 0) AS spent,
              count(*) FILTER (WHERE r.is_top_up) AS top_ups
            FROM (
              SELECT created_at, amount, width_bucket(created_at, :months) AS month,
                category = 'SERVICE' AND direction = 'DEBIT' AND status = 'SUCCESS'
                  AND created_at BETWEEN :first AND :last AS is_recharge,
                source = 'WALLET_TOPUP' AND direction = 'CREDIT' AND status = 'SUCCESS'
                  AND created_at BETWEEN :first AND :last AS is_top_up
              FROM recharge_transaction
              WHERE user_id = :user_id
              OFFSET 0
            ) r
            GROUP BY r.month
          ) t ON true
          """,
          Values.<Question>none()
              .number("user_id", question -> question.asked.user().value())
              .instant("now", Question::now)
              .instant("first", question -> question.asked.within().min().orElse(Instant.EPOCH))
              .instant("last", question -> question.asked.within().max().orElse(LAST))
              .each(
                  question -> question.asked.months().starts(),
                  each -> each.instants("months", start -> start)));

  private record Question(Asked asked, Instant now) {}

  private final Database database;
  private final Unit currency;

  JooqUsages(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Usage of(Asked asked, Instant now) {
    return USAGE.query(
        database.dsl(), new Question(asked, now), rows -> usage(rows, asked.months().all()));
  }

  /** One row at least, which has no month when there are no transactions; what was before is 0. */
  private Usage usage(ResultSet rows, List<YearMonth> months) throws SQLException {
    long active = 0;
    Map<Integer, Sum> byMonth = new HashMap<>();
    Optional<Instant> latest = Optional.empty();
    while (rows.next()) {
      active = rows.getLong("active");
      byMonth.put(rows.getInt("month"), sum(rows));
      latest = later(latest, Instants.optional(rows, "latest"));
    }
    Sum none = new Sum(0, Money.zero(currency), 0);
    return new Usage(
        byMonth.values().stream().reduce(none, Sum::plus),
        active,
        latest,
        IntStream.range(0, months.size())
            .mapToObj(i -> new Month(months.get(i), byMonth.getOrDefault(i + 1, none)))
            .toList());
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.filter(one.get()::isBefore).isPresent() ? other : one;
  }

  private Sum sum(ResultSet row) throws SQLException {
    return new Sum(
        row.getLong("recharges"),
        new Money(row.getLong("spent"), currency),
        row.getLong("top_ups"));
  }
}
