package dev.khata.persistence.referral;

import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of referrals, kept in one database. */
public final class ReferralPersistence {
  private ReferralPersistence() {}

  /**
   * @param currency of all amounts in that database
   */
  public static Ports ports(Database database, Unit currency) {
    return Ports.none()
        .telling(new OwnReferrals(database, currency))
        .with(Rewards.class, new JooqRewards(database, currency));
  }
}
