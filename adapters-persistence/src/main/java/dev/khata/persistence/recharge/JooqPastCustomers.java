package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PAST_CUSTOMER;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.List;

final class JooqPastCustomers implements PastCustomers {
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
  public boolean know(List<NumberHash> hashes, Instant now) {
    return database
        .dsl()
        .fetchExists(
            selectOne()
                .from(PAST_CUSTOMER)
                .where(
                    row(PAST_CUSTOMER.NUMBER_HASH, PAST_CUSTOMER.KEY_ID)
                        .in(hashes.stream().map(h -> row(h.hash().hex(), h.keyId())).toList()))
                .and(PAST_CUSTOMER.KEEP_UNTIL.gt(now)));
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
