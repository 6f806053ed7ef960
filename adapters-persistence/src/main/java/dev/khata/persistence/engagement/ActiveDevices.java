package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.DEVICE;
import static dev.khata.persistence.jooq.Tables.REFRESH_TOKEN;
import static dev.khata.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import org.jooq.Condition;

/** Which devices are pushed to. */
final class ActiveDevices {
  private ActiveDevices() {}

  /**
   * That a device has its token, and the session that registered it goes on: nobody has ended it,
   * and it can still be refreshed.
   */
  static Condition at(Instant now) {
    return DEVICE
        .TOKEN_HASH
        .isNotNull()
        .and(
            exists(
                selectOne()
                    .from(SESSION)
                    .join(REFRESH_TOKEN)
                    .on(REFRESH_TOKEN.SESSION_ID.eq(SESSION.ID))
                    .where(SESSION.ID.eq(DEVICE.SESSION_ID))
                    .and(SESSION.ENDED_AT.isNull())
                    .and(REFRESH_TOKEN.SPENT_AT.isNull())
                    .and(REFRESH_TOKEN.EXPIRES_AT.gt(now))));
  }
}
