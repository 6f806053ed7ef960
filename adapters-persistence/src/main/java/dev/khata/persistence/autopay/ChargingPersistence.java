package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports by which mandates are charged, kept in one database. */
public final class ChargingPersistence {
  private ChargingPersistence() {}

  /**
   * @param currency of all amounts in that database
   */
  public static Ports ports(Database database, LineLimits limits, Unit currency) {
    return Ports.none()
        .with(DueMandates.class, new JooqDueMandates(database, limits, currency))
        .with(ChargeBook.class, new JooqChargeBook(database))
        .with(ChargeRuns.class, new JooqChargeRuns(database, currency));
  }
}
