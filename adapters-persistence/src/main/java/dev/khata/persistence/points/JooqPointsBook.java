package dev.khata.persistence.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.Points;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class JooqPointsBook implements PointsBook {
  /** What a user has and owes is all they ever got, less what went back and what they gave. */
  private static final HotSql<Set<UserId>> OF =
      HotSql.of(
          """
          SELECT u.id, coalesce(p.balance, 0) AS current,
            greatest(coalesce(p.balance, 0) - coalesce(d.balance, 0) + coalesce((
              SELECT sum(a.amount) FROM adjustment a
              WHERE a.owner = u.id AND a.account_kind = 'POINTS' AND a.side = 'DEBIT'
                AND a.state = 'POSTED'), 0), 0) AS total
          FROM unnest(:users) AS u (id)
          LEFT JOIN account p ON p.owner = u.id AND p.kind = 'POINTS'
          LEFT JOIN account d ON d.owner = u.id AND d.kind = 'POINTS_RECEIVABLE'
          """,
          Values.<Set<UserId>>none()
              .each(List::copyOf, users -> users.longs("users", UserId::value)));

  private static final HotSql<TransactionId> EARNED =
      HotSql.of(
          """
          SELECT coalesce(sum(p.amount), 0) AS earned
          FROM recharge_transaction t
          JOIN posting p ON p.entry_id = t.entry_id AND p.unit = 'POINTS' AND p.side = 'CREDIT'
          JOIN account a ON a.id = p.account_id AND a.owner = t.user_id
          WHERE t.id = :sale AND t.category = 'SERVICE' AND t.direction = 'DEBIT'
          """,
          Values.<TransactionId>none().number("sale", TransactionId::value));

  private final Database database;

  JooqPointsBook(Database database) {
    this.database = database;
  }

  @Override
  public Map<UserId, Points> of(Set<UserId> users) {
    return OF.query(database.dsl(), users, JooqPointsBook::points);
  }

  private static Map<UserId, Points> points(ResultSet rows) throws SQLException {
    Map<UserId, Points> points = new HashMap<>();
    while (rows.next()) {
      points.put(
          new UserId(rows.getLong("id")),
          new Points(
              new Money(rows.getLong("current"), Unit.POINTS),
              new Money(rows.getLong("total"), Unit.POINTS)));
    }
    return points;
  }

  @Override
  public Money earned(TransactionId sale) {
    return EARNED
        .first(database.dsl(), sale, row -> new Money(row.getLong("earned"), Unit.POINTS))
        .orElseThrow();
  }
}
