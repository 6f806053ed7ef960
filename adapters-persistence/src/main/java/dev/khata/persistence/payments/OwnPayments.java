package dev.khata.persistence.payments;

import static dev.khata.persistence.database.OwnRows.amount;
import static dev.khata.persistence.jooq.Tables.PAYMENT;
import static dev.khata.persistence.jooq.Tables.PAYMENT_CAPTURE;
import static dev.khata.persistence.jooq.Tables.PAYMENT_REFUND;
import static dev.khata.persistence.jooq.Tables.PAYMENT_REVERSAL;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** What a user was to pay through gateways, what those took, and what went back. */
final class OwnPayments implements OwnRecords {
  private final Database database;
  private final Unit currency;
  private final OwnRows rows;

  OwnPayments(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
    this.rows =
        new OwnRows()
            .section("payments", this::payments)
            .section("payment_captures", this::captures)
            .section("refunds", this::refunds)
            .section("payment_reversals", this::reversals);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> payments(UserId user) {
    return database
        .dsl()
        .select(
            PAYMENT.REFERENCE,
            PAYMENT.GATEWAY,
            PAYMENT.ORDER_REFERENCE,
            PAYMENT.TRANSACTION_ID,
            amount(PAYMENT.AMOUNT, DSL.inline(currency.scale())),
            PAYMENT.WORDS,
            PAYMENT.CREATED_AT)
        .from(PAYMENT)
        .where(PAYMENT.USER_ID.eq(user.value()))
        .orderBy(PAYMENT.ID);
  }

  private ResultQuery<?> captures(UserId user) {
    return database
        .dsl()
        .select(
            PAYMENT.REFERENCE.as("payment"),
            PAYMENT_CAPTURE.CAPTURE_REFERENCE,
            amount(PAYMENT_CAPTURE.AMOUNT, PAYMENT_CAPTURE.SCALE),
            amount(PAYMENT_CAPTURE.GIVEN_BACK, PAYMENT_CAPTURE.SCALE),
            amount(PAYMENT_CAPTURE.RETURNED, PAYMENT_CAPTURE.SCALE),
            PAYMENT_CAPTURE.UNIT,
            PAYMENT_CAPTURE.TAKEN_AT,
            PAYMENT_CAPTURE.USE,
            PAYMENT_CAPTURE.REASON,
            PAYMENT_CAPTURE.TRANSACTION_ID,
            PAYMENT_CAPTURE.DUE_BY)
        .from(PAYMENT)
        .join(PAYMENT_CAPTURE)
        .on(PAYMENT_CAPTURE.PAYMENT_ID.eq(PAYMENT.ID))
        .where(PAYMENT.USER_ID.eq(user.value()))
        .orderBy(PAYMENT_CAPTURE.ID);
  }

  /** Why an admin gave it back, and who did, is for those who audit it. */
  private ResultQuery<?> refunds(UserId user) {
    return database
        .dsl()
        .select(
            PAYMENT.REFERENCE.as("payment"),
            PAYMENT_REFUND.OWN_REFERENCE.as("id"),
            PAYMENT_REFUND.CAPTURE_REFERENCE,
            PAYMENT_REFUND.REFERENCE,
            amount(PAYMENT_REFUND.AMOUNT, PAYMENT_REFUND.SCALE),
            PAYMENT_REFUND.UNIT,
            PAYMENT_REFUND.SOURCE,
            PAYMENT_REFUND.CAUSE,
            PAYMENT_REFUND.STATE,
            PAYMENT_REFUND.REQUESTED_AT,
            PAYMENT_REFUND.CHANGED_AT)
        .from(PAYMENT)
        .join(PAYMENT_REFUND)
        .on(PAYMENT_REFUND.PAYMENT_ID.eq(PAYMENT.ID))
        .where(PAYMENT.USER_ID.eq(user.value()))
        .orderBy(PAYMENT_REFUND.ID);
  }

  private ResultQuery<?> reversals(UserId user) {
    return database
        .dsl()
        .select(
            PAYMENT.REFERENCE.as("payment"),
            PAYMENT_REVERSAL.CAPTURE_REFERENCE,
            PAYMENT_REVERSAL.REFERENCE,
            amount(PAYMENT_REVERSAL.AMOUNT, PAYMENT_REVERSAL.SCALE),
            PAYMENT_REVERSAL.UNIT,
            PAYMENT_REVERSAL.SOURCE,
            PAYMENT_REVERSAL.TAKEN_AT,
            PAYMENT_REVERSAL.UNDONE_AT)
        .from(PAYMENT)
        .join(PAYMENT_REVERSAL)
        .on(PAYMENT_REVERSAL.PAYMENT_ID.eq(PAYMENT.ID))
        .where(PAYMENT.USER_ID.eq(user.value()))
        .orderBy(PAYMENT_REVERSAL.ID);
  }
}
