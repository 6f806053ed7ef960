package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.CUSTOMER_RELEASE;
import static dev.khata.persistence.jooq.Tables.NUMBER_RELEASE;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JooqRechargedNumbers implements RechargedNumbers {
  private static final int USERS = 100;
  private static final int ROWS = 1_000;

  private static final Values<Part> PART =
      Values.<Part>none()
          .each(Part::users, users -> users.longs("released", id -> id))
          .instant("at", Part::now)
          .integer("most", part -> ROWS);

  private static final HotSql<Part> ERASE = HotSql.of("SELECT " + PART.call("erase_numbers"), PART);

  private record Part(List<Long> users, Instant now) {}

  private final Database database;

  JooqRechargedNumbers(Database database) {
    this.database = database;
  }

  @Override
  public void release(UserId user, Optional<PhoneNumber> own, Instant now, Instant eraseFrom) {
    database
        .dsl()
        .insertInto(CUSTOMER_RELEASE)
        .set(CUSTOMER_RELEASE.USER_ID, user.value())
        .set(CUSTOMER_RELEASE.ERASE_AT, eraseFrom)
        .execute();
    own.ifPresent(number -> releaseOwn(user, number, now));
    releaseFormer(user);
  }

  private void releaseOwn(UserId user, PhoneNumber number, Instant now) {
    database
        .dsl()
        .insertInto(NUMBER_RELEASE)
        .set(NUMBER_RELEASE.USER_ID, user.value())
        .set(NUMBER_RELEASE.PHONE, number.e164())
        .set(NUMBER_RELEASE.HAD_UNTIL, now)
        .execute();
  }

  /** Each until they paid from it last: who has it now may have it since then. */
  private void releaseFormer(UserId user) {
    var t = RECHARGE_TRANSACTION;
    database
        .dsl()
        .insertInto(
            NUMBER_RELEASE, NUMBER_RELEASE.USER_ID, NUMBER_RELEASE.PHONE, NUMBER_RELEASE.HAD_UNTIL)
        .select(
            select(val(user.value()), t.FROM_PHONE, max(t.CREATED_AT))
                .from(t)
                .where(t.USER_ID.eq(user.value()))
                .and(t.FROM_PHONE.isNotNull())
                .groupBy(t.FROM_PHONE))
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public int erase(Instant now) {
    int erased = 0;
    long last = 0;
    List<Long> users = due(now, last);
    while (!users.isEmpty()) {
      erased += erase(new Part(users, now));
      last = users.getLast();
      users = due(now, last);
    }
    return erased;
  }

  /** Those whose turn is over may stay, for what still runs; the next ones come all the same. */
  private List<Long> due(Instant now, long after) {
    return database
        .dsl()
        .select(CUSTOMER_RELEASE.USER_ID)
        .from(CUSTOMER_RELEASE)
        .where(CUSTOMER_RELEASE.ERASE_AT.le(now))
        .and(CUSTOMER_RELEASE.USER_ID.gt(after))
        .orderBy(CUSTOMER_RELEASE.USER_ID)
        .limit(inline(USERS))
        .fetch(CUSTOMER_RELEASE.USER_ID);
  }

  private int erase(Part part) {
    int erased = 0;
    int more;
    do {
      more = ERASE.first(database.dsl(), part, row -> row.getInt(1)).orElseThrow();
      erased += more;
    } while (more > 0);
    return erased;
  }
}
