package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The books as they stand in the tables. */
final class SqlBooks {
  private static final String BOUGHT =
      """
      SELECT id, user_id, amount, to_phone FROM recharge_transaction
      WHERE source = 'RECHARGE' AND status = 'SUCCESS' AND user_id = ANY (?)
      """;
  private static final String FAILED =
      """
      SELECT user_id, count(*) FROM recharge_transaction
      WHERE source = 'RECHARGE' AND status = 'FAILED' AND user_id = ANY (?) GROUP BY user_id
      """;
  private static final String WALLETS =
      "SELECT owner, balance FROM account WHERE kind = 'WALLET' AND owner = ANY (?)";

  /** Of each thing sold there is one transaction, whose line it is on. */
  private static final String SOLD_OTHERWISE =
      """
      SELECT 'subscription ' || s.id || ' has ' || count(t.id) || ' transactions'
      FROM subscription s LEFT JOIN recharge_transaction t
        ON t.subscription_id = s.id AND t.status = 'SUCCESS' AND t.to_phone = s.phone
      WHERE s.user_id = ANY (?) GROUP BY s.id HAVING count(t.id) <> 1
      """;

  private static final String PAID_OTHERWISE =
      """
      SELECT 'entry ' || t.entry_id || ' pays for ' || count(*) || ' transactions'
      FROM recharge_transaction t WHERE t.entry_id IS NOT NULL AND user_id = ANY (?)
      GROUP BY t.entry_id HAVING count(*) <> 1
      """;

  private SqlBooks() {}

  static Books of(Postgres postgres, Collection<Long> users) throws SQLException, IOException {
    Long[] ids = users.toArray(Long[]::new);
    try (Connection connection = postgres.connect()) {
      DSLContext sql = DSL.using(connection);
      List<Told.Bought> bought =
          sql.fetch(BOUGHT, (Object) ids)
              .map(
                  row ->
                      new Told.Bought(
                          row.get(0, Long.class),
                          row.get(1, Long.class),
                          row.get(2, Long.class),
                          row.get(3, String.class)));
      List<String> odd =
          Stream.of(SOLD_OTHERWISE, PAID_OTHERWISE)
              .flatMap(query -> sql.fetch(query, (Object) ids).getValues(0, String.class).stream())
              .toList();
      return new Books("SQL", bought, numbers(sql, FAILED, ids), wallets(sql, ids), odd);
    }
  }

  /** Minor units by user. */
  static Map<Long, Long> wallets(DSLContext sql, Long[] ids) {
    return numbers(sql, WALLETS, ids);
  }

  /** What a query of users and numbers finds. */
  static Map<Long, Long> numbers(DSLContext sql, String query, Long[] ids) {
    return new HashMap<>(
        sql.fetch(query, (Object) ids)
            .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class)));
  }
}
