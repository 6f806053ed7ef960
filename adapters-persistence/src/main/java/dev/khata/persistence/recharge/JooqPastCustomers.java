package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.FORMER_NUMBER;
import static dev.khata.persistence.jooq.Tables.PAST_CUSTOMER;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.RememberedNumber;
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
          SELECT a.number_hash, a.key_id
          FROM unnest(:hashes, :key_ids) AS a (number_hash, key_id)
          WHERE EXISTS (
              SELECT FROM past_customer c
              WHERE c.number_hash = a.number_hash AND c.key_id = a.key_id AND c.keep_until > :now)
            OR EXISTS (
              SELECT FROM former_number f
              WHERE f.number_hash = a.number_hash AND f.key_id = a.key_id AND f.keep_until > :now
                AND EXISTS (SELECT FROM subscription s WHERE s.user_id = f.user_id))
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
  public void remember(RememberedNumber number, Instant until) {
    database
        .dsl()
        .insertInto(PAST_CUSTOMER)
        .set(PAST_CUSTOMER.NUMBER_HASH, number.hash().hash().hex())
        .set(PAST_CUSTOMER.KEY_ID, number.hash().keyId())
        .set(PAST_CUSTOMER.NUMBER_SEALED, number.sealed())
        .set(PAST_CUSTOMER.KEEP_UNTIL, until)
        .onConflict(PAST_CUSTOMER.NUMBER_HASH, PAST_CUSTOMER.KEY_ID)
        .doUpdate()
        .set(PAST_CUSTOMER.NUMBER_SEALED, excluded(PAST_CUSTOMER.NUMBER_SEALED))
        .set(
            PAST_CUSTOMER.KEEP_UNTIL,
            greatest(PAST_CUSTOMER.KEEP_UNTIL, excluded(PAST_CUSTOMER.KEEP_UNTIL)))
        .execute();
  }

  @Override
  public void gaveUp(UserId user, RememberedNumber former, Instant until) {
    database
        .dsl()
        .insertInto(FORMER_NUMBER)
        .set(FORMER_NUMBER.USER_ID, user.value())
        .set(FORMER_NUMBER.NUMBER_HASH, former.hash().hash().hex())
        .set(FORMER_NUMBER.KEY_ID, former.hash().keyId())
        .set(FORMER_NUMBER.NUMBER_SEALED, former.sealed())
        .set(FORMER_NUMBER.KEEP_UNTIL, until)
        .onConflict(FORMER_NUMBER.NUMBER_HASH, FORMER_NUMBER.KEY_ID, FORMER_NUMBER.USER_ID)
        .doUpdate()
        .set(FORMER_NUMBER.NUMBER_SEALED, excluded(FORMER_NUMBER.NUMBER_SEALED))
        .set(
            FORMER_NUMBER.KEEP_UNTIL,
            greatest(FORMER_NUMBER.KEEP_UNTIL, excluded(FORMER_NUMBER.KEEP_UNTIL)))
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
            .execute()
        + database
            .dsl()
            .deleteFrom(FORMER_NUMBER)
            .where(FORMER_NUMBER.KEEP_UNTIL.le(now))
            .execute();
  }
}
