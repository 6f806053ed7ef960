package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT_REVERSAL;

import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.jooq.tables.records.PaymentReversalRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;

final class JooqPaymentReversals implements PaymentReversals {
  private final Database database;

  JooqPaymentReversals(Database database) {
    this.database = database;
  }

  @Override
  public void add(PaymentReversal reversal) {
    Money amount = reversal.amount();
    database
        .dsl()
        .insertInto(PAYMENT_REVERSAL)
        .set(PAYMENT_REVERSAL.PAYMENT_ID, reversal.payment().value())
        .set(PAYMENT_REVERSAL.GATEWAY, reversal.gateway())
        .set(PAYMENT_REVERSAL.REFERENCE, reversal.reference())
        .set(PAYMENT_REVERSAL.CAPTURE_REFERENCE, reversal.capture())
        .set(PAYMENT_REVERSAL.AMOUNT, amount.minorUnits())
        .set(PAYMENT_REVERSAL.UNIT, amount.unit().code())
        .set(PAYMENT_REVERSAL.SCALE, (short) amount.unit().scale())
        .set(PAYMENT_REVERSAL.SOURCE, reversal.source().name())
        .set(PAYMENT_REVERSAL.TAKEN_AT, reversal.takenAt())
        .set(PAYMENT_REVERSAL.UNDONE_AT, reversal.undoneAt().orElse(null))
        .execute();
    CaptureTally.renew(database.dsl(), reversal.gateway(), reversal.capture());
  }

  @Override
  public Optional<PaymentReversal> find(String gateway, String reference) {
    return database
        .dsl()
        .select(PAYMENT_REVERSAL.fields())
        .from(PAYMENT_REVERSAL)
        .where(is(gateway, reference))
        .fetchOptional(row -> reversal(row.into(PAYMENT_REVERSAL)));
  }

  @Override
  public Map<String, PaymentReversal> find(String gateway, Set<String> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    return database
        .dsl()
        .select(PAYMENT_REVERSAL.fields())
        .from(PAYMENT_REVERSAL)
        .where(PAYMENT_REVERSAL.GATEWAY.eq(gateway))
        .and(PAYMENT_REVERSAL.REFERENCE.in(references))
        .fetch(row -> reversal(row.into(PAYMENT_REVERSAL)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(PaymentReversal::reference, it -> it));
  }

  @Override
  public void undone(PaymentReversal reversal, Instant at) {
    database
        .dsl()
        .update(PAYMENT_REVERSAL)
        .set(PAYMENT_REVERSAL.UNDONE_AT, at)
        .where(is(reversal.gateway(), reversal.reference()))
        .execute();
    CaptureTally.renew(database.dsl(), reversal.gateway(), reversal.capture());
  }

  private static Condition is(String gateway, String reference) {
    return PAYMENT_REVERSAL.GATEWAY.eq(gateway).and(PAYMENT_REVERSAL.REFERENCE.eq(reference));
  }

  private static PaymentReversal reversal(PaymentReversalRecord row) {
    return new PaymentReversal(
        new PaymentId(row.getPaymentId()),
        row.getGateway(),
        row.getReference(),
        row.getCaptureReference(),
        new Money(row.getAmount(), new Unit(row.getUnit(), row.getScale())),
        RefundSource.valueOf(row.getSource()),
        row.getTakenAt(),
        Optional.ofNullable(row.getUndoneAt()));
  }
}
