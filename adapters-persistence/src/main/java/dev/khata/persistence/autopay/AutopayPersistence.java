package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of autopay, kept in one database. */
public final class AutopayPersistence {
  private AutopayPersistence() {}

  /**
   * @param currency of all amounts in that database
   * @param notice how long before a charge there is something to be done about a mandate
   */
  public static Ports ports(
      Database database, LineLimits limits, Unit currency, NoticePeriod notice) {
    return Ports.none()
        .telling(new OwnAutopays(database, currency))
        .with(Mandates.class, new JooqMandates(database, notice))
        .with(Occurrences.class, new JooqOccurrences(database))
        .with(Outlooks.class, new JooqOutlooks(database, currency))
        .with(DueMandates.class, new JooqDueMandates(database, limits, currency))
        .with(ChargeBook.class, new JooqChargeBook(database))
        .with(ChargeRuns.class, new JooqChargeRuns(database, currency));
  }
}
