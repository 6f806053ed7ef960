package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT_NOTICE;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.StoredNotice;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

final class JooqNotices implements Notices {
  private final Database database;

  JooqNotices(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(StoredNotice notice, Instant hearAt) {
    return database
            .dsl()
            .insertInto(PAYMENT_NOTICE)
            .set(PAYMENT_NOTICE.GATEWAY, notice.gateway())
            .set(PAYMENT_NOTICE.ID, notice.id())
            .set(PAYMENT_NOTICE.RECEIVED_AT, notice.receivedAt())
            .set(PAYMENT_NOTICE.KEY_ID, notice.keyId())
            .set(PAYMENT_NOTICE.SEALED, notice.sealed())
            .set(PAYMENT_NOTICE.HEAR_AT, hearAt)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public List<StoredNotice> claim(int max, Instant now, Duration lease) {
    return database
        .dsl()
        .update(PAYMENT_NOTICE)
        .set(PAYMENT_NOTICE.HEAR_AT, now.plus(lease))
        .set(PAYMENT_NOTICE.HEARD, PAYMENT_NOTICE.HEARD.plus(1))
        .where(
            DSL.row(PAYMENT_NOTICE.GATEWAY, PAYMENT_NOTICE.ID)
                .in(
                    select(PAYMENT_NOTICE.GATEWAY, PAYMENT_NOTICE.ID)
                        .from(PAYMENT_NOTICE)
                        .where(PAYMENT_NOTICE.HEAR_AT.le(now))
                        .orderBy(PAYMENT_NOTICE.HEAR_AT)
                        .limit(max)
                        .forUpdate()
                        .skipLocked()))
        .returning(PAYMENT_NOTICE.fields())
        .fetch(
            row ->
                new StoredNotice(
                    row.getGateway(),
                    row.getId(),
                    row.getReceivedAt(),
                    row.getKeyId(),
                    row.getSealed()))
        .stream()
        .sorted(Comparator.comparing(StoredNotice::receivedAt))
        .toList();
  }

  @Override
  public void done(String gateway, String id) {
    database
        .dsl()
        .update(PAYMENT_NOTICE)
        .setNull(PAYMENT_NOTICE.HEAR_AT)
        .where(is(gateway, id))
        .execute();
  }

  @Override
  public void again(String gateway, String id, Instant hearAt) {
    database
        .dsl()
        .update(PAYMENT_NOTICE)
        .set(PAYMENT_NOTICE.HEAR_AT, hearAt)
        .where(is(gateway, id))
        .and(PAYMENT_NOTICE.HEAR_AT.isNotNull())
        .execute();
  }

  private static Condition is(String gateway, String id) {
    return PAYMENT_NOTICE.GATEWAY.eq(gateway).and(PAYMENT_NOTICE.ID.eq(id));
  }

  @Override
  public int purge(Instant receivedBefore) {
    return Sweep.of(
        database.dsl(),
        PAYMENT_NOTICE,
        PAYMENT_NOTICE.RECEIVED_AT.lt(receivedBefore).and(PAYMENT_NOTICE.HEAR_AT.isNull()));
  }
}
