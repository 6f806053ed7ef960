package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT_CAPTURE;
import static dev.khata.persistence.jooq.Tables.PAYMENT_REFUND;
import static dev.khata.persistence.jooq.Tables.PAYMENT_REVERSAL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.khata.domain.payments.Refund.Cause;
import dev.khata.domain.payments.RefundState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Adds up what a capture has given back, after a refund or a reversal of it was written: its row
 * refuses to give back more than it has.
 */
final class CaptureTally {
  private static final Condition OURS =
      PAYMENT_REFUND
          .CAUSE
          .ne(inline(Cause.REPORTED.name()))
          .and(
              PAYMENT_REFUND.STATE.notIn(
                  inline(RefundState.REJECTED.name()), inline(RefundState.REFUSED.name())));

  private static final Condition DONE = PAYMENT_REFUND.STATE.eq(inline(RefundState.DONE.name()));

  private CaptureTally() {}

  static void renew(DSLContext dsl, String gateway, String capture) {
    Condition refundOfIt =
        PAYMENT_REFUND.GATEWAY.eq(gateway).and(PAYMENT_REFUND.CAPTURE_REFERENCE.eq(capture));
    dsl.update(PAYMENT_CAPTURE)
        .set(PAYMENT_CAPTURE.GIVEN_BACK, refunds(refundOfIt.and(OURS)))
        .set(
            PAYMENT_CAPTURE.RETURNED,
            refunds(refundOfIt.and(DONE)).plus(reversals(gateway, capture)))
        .where(PAYMENT_CAPTURE.GATEWAY.eq(gateway))
        .and(PAYMENT_CAPTURE.CAPTURE_REFERENCE.eq(capture))
        .execute();
  }

  private static Field<Long> refunds(Condition which) {
    return DSL.field(select(total(PAYMENT_REFUND.AMOUNT)).from(PAYMENT_REFUND).where(which));
  }

  private static Field<Long> reversals(String gateway, String capture) {
    return DSL.field(
        select(total(PAYMENT_REVERSAL.AMOUNT))
            .from(PAYMENT_REVERSAL)
            .where(PAYMENT_REVERSAL.GATEWAY.eq(gateway))
            .and(PAYMENT_REVERSAL.CAPTURE_REFERENCE.eq(capture))
            .and(PAYMENT_REVERSAL.UNDONE_AT.isNull()));
  }

  private static Field<Long> total(Field<Long> amount) {
    return coalesce(sum(amount).cast(SQLDataType.BIGINT), inline(0L));
  }
}
