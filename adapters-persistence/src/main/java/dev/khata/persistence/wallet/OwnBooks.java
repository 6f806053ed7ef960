package dev.khata.persistence.wallet;

import static dev.khata.persistence.database.OwnRows.amount;
import static dev.khata.persistence.jooq.Tables.ACCOUNT;
import static dev.khata.persistence.jooq.Tables.ADJUSTMENT;
import static dev.khata.persistence.jooq.Tables.HOLD;
import static dev.khata.persistence.jooq.Tables.JOURNAL_ENTRY;
import static dev.khata.persistence.jooq.Tables.POSTING;
import static dev.khata.persistence.jooq.Tables.UNIT;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.ResultQuery;

/** The accounts of a user and each line of them, what is set aside, what admins gave and took. */
final class OwnBooks implements OwnRecords {
  private final Database database;
  private final OwnRows rows;

  OwnBooks(Database database) {
    this.database = database;
    this.rows =
        new OwnRows()
            .section("wallet", this::accounts)
            .section("statement", this::lines)
            .section("holds", this::holds)
            .section("adjustments", this::adjustments);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> accounts(UserId user) {
    return database
        .dsl()
        .select(
            ACCOUNT.KIND.as("account"),
            amount(ACCOUNT.BALANCE, UNIT.SCALE),
            amount(ACCOUNT.HELD, UNIT.SCALE),
            ACCOUNT.UNIT,
            ACCOUNT.POSTED_AT)
        .from(ACCOUNT)
        .join(UNIT)
        .on(UNIT.CODE.eq(ACCOUNT.UNIT))
        .where(ACCOUNT.OWNER.eq(user.value()))
        .orderBy(ACCOUNT.KIND);
  }

  private ResultQuery<?> lines(UserId user) {
    return database
        .dsl()
        .select(
            ACCOUNT.KIND.as("account"),
            POSTING.ENTRY_ID,
            JOURNAL_ENTRY.KIND,
            POSTING.SIDE,
            amount(POSTING.AMOUNT, UNIT.SCALE),
            amount(POSTING.BALANCE_AFTER, UNIT.SCALE),
            POSTING.UNIT,
            POSTING.CREATED_AT,
            JOURNAL_ENTRY.EFFECTIVE_AT)
        .from(ACCOUNT)
        .join(UNIT)
        .on(UNIT.CODE.eq(ACCOUNT.UNIT))
        .join(POSTING)
        .on(POSTING.ACCOUNT_ID.eq(ACCOUNT.ID))
        .join(JOURNAL_ENTRY)
        .on(JOURNAL_ENTRY.ID.eq(POSTING.ENTRY_ID))
        .where(ACCOUNT.OWNER.eq(user.value()))
        .and(POSTING.VERSION.isNotNull())
        .orderBy(ACCOUNT.KIND, POSTING.VERSION);
  }

  private ResultQuery<?> holds(UserId user) {
    return database
        .dsl()
        .select(
            ACCOUNT.KIND.as("account"),
            amount(HOLD.AMOUNT, UNIT.SCALE),
            amount(HOLD.CAPTURED, UNIT.SCALE),
            ACCOUNT.UNIT,
            HOLD.STATE,
            HOLD.PLACED_AT,
            HOLD.EXPIRES_AT,
            HOLD.ENDED_AT)
        .from(ACCOUNT)
        .join(UNIT)
        .on(UNIT.CODE.eq(ACCOUNT.UNIT))
        .join(HOLD)
        .on(HOLD.ACCOUNT_ID.eq(ACCOUNT.ID))
        .where(ACCOUNT.OWNER.eq(user.value()))
        .orderBy(HOLD.PLACED_AT, HOLD.ID);
  }

  /** Without the admins who asked for it and decided. */
  private ResultQuery<?> adjustments(UserId user) {
    return database
        .dsl()
        .select(
            ADJUSTMENT.ACCOUNT_KIND.as("account"),
            ADJUSTMENT.SIDE,
            amount(ADJUSTMENT.AMOUNT, UNIT.SCALE),
            ADJUSTMENT.UNIT,
            ADJUSTMENT.REASON,
            ADJUSTMENT.STATE,
            ADJUSTMENT.REQUESTED_AT,
            ADJUSTMENT.DECIDED_AT,
            ADJUSTMENT.ENTRY_ID)
        .from(ADJUSTMENT)
        .join(UNIT)
        .on(UNIT.CODE.eq(ADJUSTMENT.UNIT))
        .where(ADJUSTMENT.OWNER.eq(user.value()))
        .orderBy(ADJUSTMENT.REQUESTED_AT, ADJUSTMENT.ID);
  }
}
