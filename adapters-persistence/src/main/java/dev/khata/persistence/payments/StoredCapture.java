package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT_CAPTURE;

import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.jooq.tables.records.PaymentCaptureRecord;
import java.time.Instant;
import java.util.Optional;

/** How captures are kept. */
final class StoredCapture {
  private static final String SETTLED = "SETTLED";
  private static final String TOPPED_UP = "TOPPED_UP";
  private static final String SUSPENDED = "SUSPENDED";

  private StoredCapture() {}

  static PaymentCaptureRecord row(TakenCapture taken) {
    Money amount = taken.capture().amount();
    PaymentCaptureRecord row = PAYMENT_CAPTURE.newRecord();
    row.setPaymentId(taken.payment().value());
    row.setGateway(taken.gateway());
    row.setCaptureReference(taken.capture().payment());
    row.setAmount(amount.minorUnits());
    row.setUnit(amount.unit().code());
    row.setScale((short) amount.unit().scale());
    row.setTakenAt(taken.takenAt());
    switch (taken.use()) {
      case Use.Settled() -> row.setUse(SETTLED);
      case Use.ToppedUp(Subject by) -> {
        row.setUse(TOPPED_UP);
        row.setTransactionId(by.number());
      }
      case Use.Suspended(Reason why, Optional<EntryId> entry, Instant dueBy) -> {
        row.setUse(SUSPENDED);
        row.setReason(why.name());
        entry.ifPresent(id -> row.setEntryId(id.value()));
        row.setDueBy(dueBy);
      }
    }
    return row;
  }

  static TakenCapture read(PaymentCaptureRecord row) {
    Unit unit = new Unit(row.getUnit(), row.getScale());
    return new TakenCapture(
        new PaymentId(row.getPaymentId()),
        row.getGateway(),
        new Capture(row.getCaptureReference(), new Money(row.getAmount(), unit)),
        use(row),
        row.getTakenAt(),
        new Money(row.getReturned(), unit));
  }

  private static Use use(PaymentCaptureRecord row) {
    return switch (row.getUse()) {
      case SETTLED -> new Use.Settled();
      case TOPPED_UP -> new Use.ToppedUp(new Subject(row.getTransactionId()));
      case SUSPENDED ->
          new Use.Suspended(
              Reason.valueOf(row.getReason()),
              Optional.ofNullable(row.getEntryId()).map(EntryId::new),
              row.getDueBy());
      default -> throw new IllegalStateException("no use of money: " + row.getUse());
    };
  }
}
