package dev.khata.persistence.recharge;

import static dev.khata.persistence.database.OwnRows.amount;
import static dev.khata.persistence.jooq.Tables.PENDING_PURCHASE;
import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.PLAN_NOTICE;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static dev.khata.persistence.jooq.Tables.USERS;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * What a user bought and paid, with the numbers that they named for it, and what others bought for
 * the user's own number: without who did.
 */
final class OwnRecharges implements OwnRecords {
  private static final dev.khata.persistence.jooq.tables.RechargeTransaction T =
      RECHARGE_TRANSACTION;

  private final Database database;
  private final Field<Integer> scale;
  private final OwnRows rows;

  OwnRecharges(Database database, Unit currency) {
    this.database = database;
    this.scale = DSL.inline(currency.scale());
    this.rows =
        new OwnRows()
            .section("transactions", this::transactions)
            .section("pending_purchases", this::pending)
            .section("plans", this::plans)
            .section("plan_notices", this::notices)
            .section("plans_by_others", this::plansByOthers);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> transactions(UserId user) {
    return database
        .dsl()
        .select(
            T.ID,
            T.SEQ.as("number"),
            T.CREATED_AT,
            T.CATEGORY,
            T.DIRECTION,
            T.SOURCE,
            T.STATUS,
            amount(T.AMOUNT, scale),
            T.SERVICE_TYPE,
            T.PLAN_ID,
            PLAN.NAME.as("plan"),
            T.OFFER_ID,
            T.SUBSCRIPTION_ID,
            T.ENTRY_ID,
            T.FROM_PHONE,
            T.TO_PHONE,
            T.PAYMENT_METHOD,
            T.PAYMENT_ID,
            T.FAILURE_REASON)
        .from(T)
        .leftJoin(PLAN)
        .on(PLAN.ID.eq(T.PLAN_ID))
        .where(T.USER_ID.eq(user.value()))
        .orderBy(T.SEQ);
  }

  private ResultQuery<?> pending(UserId user) {
    return database
        .dsl()
        .select(
            PENDING_PURCHASE.TRANSACTION_ID,
            PENDING_PURCHASE.PLAN_ID,
            PENDING_PURCHASE.OFFER_ID,
            amount(PENDING_PURCHASE.PRICE, scale),
            amount(PENDING_PURCHASE.CASHBACK, scale),
            PENDING_PURCHASE.AT_ONCE)
        .from(PENDING_PURCHASE)
        .join(T)
        .on(T.ID.eq(PENDING_PURCHASE.TRANSACTION_ID))
        .where(T.USER_ID.eq(user.value()))
        .orderBy(PENDING_PURCHASE.TRANSACTION_ID);
  }

  private ResultQuery<?> plans(UserId user) {
    return database
        .dsl()
        .select(
            SUBSCRIPTION.ID,
            SUBSCRIPTION.PHONE,
            SUBSCRIPTION.PLAN_ID,
            PLAN.NAME.as("plan"),
            SUBSCRIPTION.USER_TYPE,
            SUBSCRIPTION.VALID_FROM,
            SUBSCRIPTION.VALID_TO,
            SUBSCRIPTION.CREATED_AT)
        .from(SUBSCRIPTION)
        .join(PLAN)
        .on(PLAN.ID.eq(SUBSCRIPTION.PLAN_ID))
        .where(SUBSCRIPTION.USER_ID.eq(user.value()))
        .orderBy(SUBSCRIPTION.VALID_FROM, SUBSCRIPTION.ID);
  }

  private ResultQuery<?> notices(UserId user) {
    return database
        .dsl()
        .select(PLAN_NOTICE.SUBSCRIPTION_ID, PLAN_NOTICE.NOTICE, PLAN_NOTICE.SETTLED_AT)
        .from(SUBSCRIPTION)
        .join(PLAN_NOTICE)
        .on(PLAN_NOTICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
        .where(SUBSCRIPTION.USER_ID.eq(user.value()))
        .orderBy(PLAN_NOTICE.SUBSCRIPTION_ID, PLAN_NOTICE.NOTICE);
  }

  /** On the number that they have proven to be theirs, since they had it. */
  private ResultQuery<?> plansByOthers(UserId user) {
    return database
        .dsl()
        .select(
            SUBSCRIPTION.PHONE,
            PLAN.NAME.as("plan"),
            SUBSCRIPTION.VALID_FROM,
            SUBSCRIPTION.VALID_TO)
        .from(USERS)
        .join(SUBSCRIPTION)
        .on(SUBSCRIPTION.PHONE.eq(USERS.PHONE), SUBSCRIPTION.USER_ID.ne(USERS.ID))
        .join(PLAN)
        .on(PLAN.ID.eq(SUBSCRIPTION.PLAN_ID))
        .where(USERS.ID.eq(user.value()))
        .and(SUBSCRIPTION.VALID_TO.gt(USERS.PHONE_VERIFIED_AT))
        .orderBy(SUBSCRIPTION.VALID_FROM);
  }
}
