package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.persistence.database.Database;
import java.time.Instant;

final class JooqRunningPlans implements RunningPlans {
  private final Database database;

  JooqRunningPlans(Database database) {
    this.database = database;
  }

  @Override
  public boolean any(PhoneNumber line, UserType type, Instant at) {
    return database
        .dsl()
        .fetchExists(
            SUBSCRIPTION,
            SUBSCRIPTION
                .PHONE
                .eq(line.e164())
                .and(SUBSCRIPTION.USER_TYPE.eq(type.name()))
                .and(SUBSCRIPTION.VALID_TO.gt(at))
                .and(SUBSCRIPTION.VALID_TO.gt(SUBSCRIPTION.VALID_FROM)));
  }
}
