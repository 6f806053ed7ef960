package dev.khata.persistence.autopay;

import static dev.khata.persistence.database.OwnRows.amount;
import static dev.khata.persistence.jooq.Tables.DEBIT_NOTICE;
import static dev.khata.persistence.jooq.Tables.MANDATE;
import static dev.khata.persistence.jooq.Tables.OCCURRENCE;
import static dev.khata.persistence.jooq.Tables.PLAN;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The autopays of a user, removed ones too, with what fell due and what was announced. */
final class OwnAutopays implements OwnRecords {
  private final Database database;
  private final Unit currency;
  private final OwnRows rows;

  OwnAutopays(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
    this.rows =
        new OwnRows()
            .section("autopays", this::mandates)
            .section("autopay_charges", this::charges)
            .section("autopay_notices", this::notices);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> mandates(UserId user) {
    return database
        .dsl()
        .select(
            MANDATE.ID,
            MANDATE.TAG,
            MANDATE.PHONE,
            MANDATE.PLAN_ID,
            PLAN.NAME.as("plan"),
            MANDATE.CRON,
            MANDATE.INTERVAL_DAYS,
            MANDATE.ANCHOR,
            MANDATE.START_AT,
            MANDATE.STATUS,
            MANDATE.STOP_REASON,
            MANDATE.LAST_DUE_AT,
            MANDATE.NEXT_DUE_AT,
            MANDATE.NEXT_ATTEMPT_AT,
            MANDATE.LAST_RUN_AT,
            MANDATE.LAST_RESULT,
            MANDATE.CONSECUTIVE_FAILURES,
            MANDATE.CREATED_AT,
            MANDATE.UPDATED_AT)
        .from(MANDATE)
        .leftJoin(PLAN)
        .on(PLAN.ID.eq(MANDATE.PLAN_ID))
        .where(MANDATE.USER_ID.eq(user.value()))
        .orderBy(MANDATE.ID);
  }

  private ResultQuery<?> charges(UserId user) {
    return database
        .dsl()
        .select(
            OCCURRENCE.MANDATE_ID.as("autopay_id"),
            OCCURRENCE.DUE_AT,
            OCCURRENCE.OUTCOME,
            OCCURRENCE.REASON,
            OCCURRENCE.ATTEMPTS,
            OCCURRENCE.FIRST_TRIED_AT,
            OCCURRENCE.RETRY_AT,
            OCCURRENCE.DECIDED_AT,
            OCCURRENCE.TRANSACTION_ID)
        .from(MANDATE)
        .join(OCCURRENCE)
        .on(OCCURRENCE.MANDATE_ID.eq(MANDATE.ID))
        .where(MANDATE.USER_ID.eq(user.value()))
        .orderBy(OCCURRENCE.MANDATE_ID, OCCURRENCE.DUE_AT);
  }

  private ResultQuery<?> notices(UserId user) {
    return database
        .dsl()
        .select(
            DEBIT_NOTICE.MANDATE_ID.as("autopay_id"),
            DEBIT_NOTICE.DUE_AT,
            amount(DEBIT_NOTICE.AMOUNT, DSL.inline(currency.scale())),
            DEBIT_NOTICE.ANNOUNCED_AT)
        .from(MANDATE)
        .join(DEBIT_NOTICE)
        .on(DEBIT_NOTICE.MANDATE_ID.eq(MANDATE.ID))
        .where(MANDATE.USER_ID.eq(user.value()))
        .orderBy(DEBIT_NOTICE.MANDATE_ID, DEBIT_NOTICE.DUE_AT);
  }
}
