package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT;
import static dev.khata.persistence.jooq.Tables.PAYMENT_REFUND;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.Refund.Cause;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.jooq.tables.records.PaymentRefundRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;

final class JooqRefunds implements Refunds {
  /** Inlined, since the index of these has it in its condition. */
  private static final Condition ODD =
      PAYMENT_REFUND
          .CAUSE
          .eq(inline(Cause.REPORTED.name()))
          .or(PAYMENT_REFUND.STATE.eq(inline(RefundState.REFUSED.name())));

  private final Database database;

  JooqRefunds(Database database) {
    this.database = database;
  }

  @Override
  public void add(Refund refund, Optional<Instant> askAt) {
    Money amount = refund.amount();
    database
        .dsl()
        .insertInto(PAYMENT_REFUND)
        .set(PAYMENT_REFUND.OWN_REFERENCE, refund.key())
        .set(PAYMENT_REFUND.PAYMENT_ID, refund.payment().value())
        .set(PAYMENT_REFUND.GATEWAY, refund.gateway())
        .set(PAYMENT_REFUND.CAPTURE_REFERENCE, refund.capture())
        .set(PAYMENT_REFUND.AMOUNT, amount.minorUnits())
        .set(PAYMENT_REFUND.UNIT, amount.unit().code())
        .set(PAYMENT_REFUND.SCALE, (short) amount.unit().scale())
        .set(PAYMENT_REFUND.SOURCE, refund.source().name())
        .set(PAYMENT_REFUND.CAUSE, refund.cause().name())
        .set(PAYMENT_REFUND.STATE, refund.state().name())
        .set(PAYMENT_REFUND.REFERENCE, refund.reference().orElse(null))
        .set(PAYMENT_REFUND.REASON, refund.reason().map(AdjustmentReason::text).orElse(null))
        .set(PAYMENT_REFUND.REQUESTED_BY, refund.requestedBy().map(UserId::value).orElse(null))
        .set(PAYMENT_REFUND.REQUESTED_AT, refund.requestedAt())
        .set(PAYMENT_REFUND.CHANGED_AT, refund.changedAt())
        .set(PAYMENT_REFUND.ASK_AT, askAt.orElse(null))
        .execute();
    CaptureTally.renew(database.dsl(), refund.gateway(), refund.capture());
  }

  @Override
  public Optional<Refund> find(UUID key) {
    return first(PAYMENT_REFUND.OWN_REFERENCE.eq(key));
  }

  @Override
  public Optional<Refund> ofReference(String gateway, String reference) {
    return first(PAYMENT_REFUND.GATEWAY.eq(gateway).and(PAYMENT_REFUND.REFERENCE.eq(reference)));
  }

  @Override
  public Map<String, Refund> ofReferences(String gateway, Set<String> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    return database
        .dsl()
        .select(PAYMENT_REFUND.fields())
        .from(PAYMENT_REFUND)
        .where(PAYMENT_REFUND.GATEWAY.eq(gateway))
        .and(PAYMENT_REFUND.REFERENCE.in(references))
        .fetch(row -> refund(row.into(PAYMENT_REFUND)))
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                refund -> refund.reference().orElseThrow(), refund -> refund));
  }

  private Optional<Refund> first(Condition condition) {
    return database
        .dsl()
        .select(PAYMENT_REFUND.fields())
        .from(PAYMENT_REFUND)
        .where(condition)
        .fetchOptional(row -> refund(row.into(PAYMENT_REFUND)));
  }

  @Override
  public List<Refund> of(PaymentId payment) {
    return database
        .dsl()
        .select(PAYMENT_REFUND.fields())
        .from(PAYMENT_REFUND)
        .where(PAYMENT_REFUND.PAYMENT_ID.eq(payment.value()))
        .orderBy(PAYMENT_REFUND.ID)
        .fetch(row -> refund(row.into(PAYMENT_REFUND)));
  }

  @Override
  public void update(Refund refund, Optional<Instant> askAt) {
    int updated =
        database
            .dsl()
            .update(PAYMENT_REFUND)
            .set(PAYMENT_REFUND.STATE, refund.state().name())
            .set(PAYMENT_REFUND.REFERENCE, refund.reference().orElse(null))
            .set(PAYMENT_REFUND.DECIDED_BY, refund.decidedBy().map(UserId::value).orElse(null))
            .set(PAYMENT_REFUND.CHANGED_AT, refund.changedAt())
            .set(PAYMENT_REFUND.ASK_AT, askAt.orElse(null))
            .set(PAYMENT_REFUND.ASKED, refund.asked())
            .where(PAYMENT_REFUND.OWN_REFERENCE.eq(refund.key()))
            .execute();
    if (updated != 1) {
      throw new IllegalStateException("there is no refund " + refund.key());
    }
    CaptureTally.renew(database.dsl(), refund.gateway(), refund.capture());
  }

  @Override
  public void release(UserId payer, Instant eraseFrom) {
    database
        .dsl()
        .update(PAYMENT_REFUND)
        .set(PAYMENT_REFUND.ERASE_AT, eraseFrom)
        .where(PAYMENT_REFUND.REASON.isNotNull())
        .and(
            PAYMENT_REFUND.PAYMENT_ID.in(
                select(PAYMENT.ID).from(PAYMENT).where(PAYMENT.USER_ID.eq(payer.value()))))
        .execute();
  }

  @Override
  public int erase(Instant now) {
    return Sweep.of(
        database.dsl(),
        PAYMENT_REFUND,
        PAYMENT_REFUND.ERASE_AT.le(now),
        Map.of(
            PAYMENT_REFUND.REASON,
            val(AdjustmentReason.ERASED.text()),
            PAYMENT_REFUND.ERASE_AT,
            castNull(PAYMENT_REFUND.ERASE_AT)));
  }

  @Override
  public List<Refund> due(String gateway, int max, Instant now, Duration lease) {
    return database
        .dsl()
        .update(PAYMENT_REFUND)
        .set(PAYMENT_REFUND.ASK_AT, now.plus(lease))
        .where(
            PAYMENT_REFUND.ID.in(
                select(PAYMENT_REFUND.ID)
                    .from(PAYMENT_REFUND)
                    .where(PAYMENT_REFUND.GATEWAY.eq(gateway))
                    .and(PAYMENT_REFUND.ASK_AT.le(now))
                    .orderBy(PAYMENT_REFUND.ASK_AT)
                    .limit(max)
                    .forNoKeyUpdate()
                    .skipLocked()))
        .returning(PAYMENT_REFUND.fields())
        .fetch()
        .stream()
        .sorted(Comparator.comparing(PaymentRefundRecord::getId))
        .map(JooqRefunds::refund)
        .toList();
  }

  @Override
  public List<Refund> odd(Instant since, int max) {
    return database
        .dsl()
        .select(PAYMENT_REFUND.fields())
        .from(PAYMENT_REFUND)
        .where(ODD)
        .and(PAYMENT_REFUND.CHANGED_AT.ge(since))
        .orderBy(PAYMENT_REFUND.CHANGED_AT.desc(), PAYMENT_REFUND.ID.desc())
        .limit(max)
        .fetch(row -> refund(row.into(PAYMENT_REFUND)));
  }

  static Refund refund(PaymentRefundRecord row) {
    return new Refund(
        row.getOwnReference(),
        new PaymentId(row.getPaymentId()),
        row.getGateway(),
        row.getCaptureReference(),
        new Money(row.getAmount(), new Unit(row.getUnit(), row.getScale())),
        RefundSource.valueOf(row.getSource()),
        Cause.valueOf(row.getCause()),
        RefundState.valueOf(row.getState()),
        Optional.ofNullable(row.getReference()),
        Optional.ofNullable(row.getReason()).map(AdjustmentReason::new),
        Optional.ofNullable(row.getRequestedBy()).map(UserId::new),
        Optional.ofNullable(row.getDecidedBy()).map(UserId::new),
        row.getRequestedAt(),
        row.getChangedAt(),
        row.getAsked());
  }
}
