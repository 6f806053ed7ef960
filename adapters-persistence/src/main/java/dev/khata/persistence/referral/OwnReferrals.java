package dev.khata.persistence.referral;

import static dev.khata.persistence.jooq.Tables.REFERRAL;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Whom a user has brought, and that they were brought: on either side without the other one. */
final class OwnReferrals implements OwnRecords {
  private final Database database;
  private final Unit currency;
  private final OwnRows rows;

  OwnReferrals(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
    this.rows =
        new OwnRows().section("referrals", this::brought).section("referred", this::wasBrought);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> brought(UserId user) {
    return database
        .dsl()
        .select(
            OwnRows.amount(REFERRAL.REWARD, DSL.inline(currency.scale())),
            REFERRAL.STATUS,
            REFERRAL.CREATED_AT,
            REFERRAL.CLAIMED_AT,
            REFERRAL.TRANSACTION_ID)
        .from(REFERRAL)
        .where(REFERRAL.REFERRER_ID.eq(user.value()))
        .orderBy(REFERRAL.CREATED_AT, REFERRAL.ID);
  }

  private ResultQuery<?> wasBrought(UserId user) {
    return database
        .dsl()
        .select(REFERRAL.CREATED_AT)
        .from(REFERRAL)
        .where(REFERRAL.REFERRED_ID.eq(user.value()));
  }
}
