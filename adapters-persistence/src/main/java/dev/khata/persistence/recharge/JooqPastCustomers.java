package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PAST_CUSTOMER;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.persistence.database.ArrayValues;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class JooqPastCustomers implements PastCustomers {
  private static final HotSql<Asked> KNOWN =
      HotSql.of(
          """
          SELECT c.number_hash, c.key_id
          FROM unnest(:hashes, :key_ids) AS asked (number_hash, key_id)
          JOIN past_customer c USING (number_hash, key_id)
          WHERE c.keep_until > :now
          """,
          Values.<Asked>none()
              .each(Asked::hashes, JooqPastCustomers::columns)
              .instant("now", Asked::now));

  private record Asked(List<NumberHash> hashes, Instant now) {}

  private final Database database;

  JooqPastCustomers(Database database) {
    this.database = database;
  }

  /** Whoever recharges has a subscription of it, for ever. */
  @Override
  public boolean everRecharged(UserId user) {
    return database
        .dsl()
        .fetchExists(selectOne().from(SUBSCRIPTION).where(SUBSCRIPTION.USER_ID.eq(user.value())));
  }

  @Override
  public void remember(NumberHash number, Instant until) {
    database
        .dsl()
        .insertInto(PAST_CUSTOMER)
        .set(PAST_CUSTOMER.NUMBER_HASH, number.hash().hex())
        .set(PAST_CUSTOMER.KEY_ID, number.keyId())
        .set(PAST_CUSTOMER.KEEP_UNTIL, until)
        .onConflict(PAST_CUSTOMER.NUMBER_HASH, PAST_CUSTOMER.KEY_ID)
        .doUpdate()
        .set(
            PAST_CUSTOMER.KEEP_UNTIL,
            greatest(PAST_CUSTOMER.KEEP_UNTIL, excluded(PAST_CUSTOMER.KEEP_UNTIL)))
        .execute();
  }

  @Override
  public Set<NumberHash> known(List<NumberHash> hashes, Instant now) {
    return KNOWN.query(database.dsl(), new Asked(hashes, now), JooqPastCustomers::hashes);
  }

  private static <V> ArrayValues<V, NumberHash> columns(ArrayValues<V, NumberHash> hashes) {
    return hashes.texts("hashes", hash -> hash.hash().hex()).texts("key_ids", NumberHash::keyId);
  }

  private static Set<NumberHash> hashes(ResultSet rows) throws SQLException {
    Set<NumberHash> hashes = new HashSet<>();
    while (rows.next()) {
      hashes.add(
          new NumberHash(
              rows.getString("key_id"), new IdentifierHash(rows.getString("number_hash"))));
    }
    return hashes;
  }

  @Override
  public int forget(Instant now) {
    return database
        .dsl()
        .deleteFrom(PAST_CUSTOMER)
        .where(PAST_CUSTOMER.KEEP_UNTIL.le(now))
        .execute();
  }
}
