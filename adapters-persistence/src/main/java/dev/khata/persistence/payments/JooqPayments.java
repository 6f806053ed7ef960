package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT;
import static dev.khata.persistence.jooq.Tables.PAYMENT_CAPTURE;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.NewPayment;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.jooq.tables.records.PaymentRecord;
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

final class JooqPayments implements Payments {
  private final Database database;
  private final Unit currency;

  JooqPayments(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Payment add(NewPayment payment, Instant askAt) {
    return payment(
        database
            .dsl()
            .insertInto(PAYMENT)
            .set(PAYMENT.REFERENCE, payment.reference())
            .set(PAYMENT.GATEWAY, payment.gateway())
            .set(PAYMENT.TRANSACTION_ID, payment.subject().number())
            .set(PAYMENT.USER_ID, payment.payer().value())
            .set(PAYMENT.AMOUNT, payment.amount().minorUnits())
            .set(PAYMENT.WORDS, payment.words())
            .set(PAYMENT.CREATED_AT, payment.createdAt())
            .set(PAYMENT.ASK_AT, askAt)
            .returning(PAYMENT.fields())
            .fetchSingle());
  }

  @Override
  public Optional<Payment> find(PaymentId id) {
    return first(PAYMENT.ID.eq(id.value()));
  }

  @Override
  public Map<PaymentId, Payment> find(Set<PaymentId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .dsl()
        .select(PAYMENT.fields())
        .from(PAYMENT)
        .where(PAYMENT.ID.in(ids.stream().map(PaymentId::value).toList()))
        .fetch(row -> payment(row.into(PAYMENT)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Payment::id, payment -> payment));
  }

  @Override
  public Optional<Payment> ofReference(UUID reference) {
    return first(PAYMENT.REFERENCE.eq(reference));
  }

  @Override
  public Optional<Payment> ofOrder(String gateway, String order) {
    return first(PAYMENT.GATEWAY.eq(gateway).and(PAYMENT.ORDER_REFERENCE.eq(order)));
  }

  @Override
  public Optional<Payment> of(Subject subject) {
    return first(PAYMENT.TRANSACTION_ID.eq(subject.number()));
  }

  @Override
  public Map<Subject, Payment> of(Set<Subject> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    return database
        .dsl()
        .select(PAYMENT.fields())
        .from(PAYMENT)
        .where(PAYMENT.TRANSACTION_ID.in(subjects.stream().map(Subject::number).toList()))
        .fetch(row -> payment(row.into(PAYMENT)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Payment::subject, payment -> payment));
  }

  @Override
  public Optional<Payment> ofTopUp(Subject by) {
    return first(
        PAYMENT.ID.in(
            select(PAYMENT_CAPTURE.PAYMENT_ID)
                .from(PAYMENT_CAPTURE)
                .where(PAYMENT_CAPTURE.TRANSACTION_ID.eq(by.number()))));
  }

  @Override
  public Optional<Payment> ofCapture(String gateway, String capture) {
    return first(
        PAYMENT.ID.in(
            select(PAYMENT_CAPTURE.PAYMENT_ID)
                .from(PAYMENT_CAPTURE)
                .where(PAYMENT_CAPTURE.GATEWAY.eq(gateway))
                .and(PAYMENT_CAPTURE.CAPTURE_REFERENCE.eq(capture))));
  }

  @Override
  public Map<String, TakenCapture> taken(String gateway, Set<String> captures) {
    if (captures.isEmpty()) {
      return Map.of();
    }
    return database
        .dsl()
        .select(PAYMENT_CAPTURE.fields())
        .from(PAYMENT_CAPTURE)
        .where(PAYMENT_CAPTURE.GATEWAY.eq(gateway))
        .and(PAYMENT_CAPTURE.CAPTURE_REFERENCE.in(captures))
        .fetch(row -> StoredCapture.read(row.into(PAYMENT_CAPTURE)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(taken -> taken.capture().payment(), taken -> taken));
  }

  private Optional<Payment> first(Condition condition) {
    return database
        .dsl()
        .select(PAYMENT.fields())
        .from(PAYMENT)
        .where(condition)
        .fetchOptional(row -> payment(row.into(PAYMENT)));
  }

  @Override
  public Optional<Payment> lock(PaymentId id) {
    return database
        .dsl()
        .select(PAYMENT.fields())
        .from(PAYMENT)
        .where(PAYMENT.ID.eq(id.value()))
        .forNoKeyUpdate()
        .fetchOptional(row -> payment(row.into(PAYMENT)));
  }

  @Override
  public void opened(PaymentId id, String order, NextStep step) {
    StoredStep stored = StoredStep.of(step);
    database
        .dsl()
        .update(PAYMENT)
        .set(PAYMENT.ORDER_REFERENCE, order)
        .set(PAYMENT.STEP, stored.kind())
        .set(PAYMENT.STEP_PAGE, stored.page())
        .set(PAYMENT.STEP_FIELDS, stored.fields())
        .where(PAYMENT.ID.eq(id.value()))
        .and(PAYMENT.ORDER_REFERENCE.isNull())
        .execute();
  }

  @Override
  public List<Payment> due(String gateway, int max, Instant now, Duration lease) {
    return database
        .dsl()
        .update(PAYMENT)
        .set(PAYMENT.ASK_AT, now.plus(lease))
        .where(
            PAYMENT.ID.in(
                select(PAYMENT.ID)
                    .from(PAYMENT)
                    .where(PAYMENT.GATEWAY.eq(gateway))
                    .and(PAYMENT.ASK_AT.le(now))
                    .orderBy(PAYMENT.ASK_AT)
                    .limit(max)
                    .forNoKeyUpdate()
                    .skipLocked()))
        .returning(PAYMENT.fields())
        .fetch(this::payment)
        .stream()
        .sorted(Comparator.comparingLong(payment -> payment.id().value()))
        .toList();
  }

  @Override
  public void askAgain(PaymentId id, Optional<Instant> at, int asked) {
    database
        .dsl()
        .update(PAYMENT)
        .set(PAYMENT.ASK_AT, at.orElse(null))
        .set(PAYMENT.ASKED, asked)
        .where(PAYMENT.ID.eq(id.value()))
        .execute();
  }

  @Override
  public List<TakenCapture> captures(PaymentId id) {
    return captures(Set.of(id)).getOrDefault(id, List.of());
  }

  @Override
  public Map<PaymentId, List<TakenCapture>> captures(Set<PaymentId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .dsl()
        .select(PAYMENT_CAPTURE.fields())
        .from(PAYMENT_CAPTURE)
        .where(PAYMENT_CAPTURE.PAYMENT_ID.in(ids.stream().map(PaymentId::value).toList()))
        .orderBy(PAYMENT_CAPTURE.ID)
        .fetch(row -> StoredCapture.read(row.into(PAYMENT_CAPTURE)))
        .stream()
        .collect(Collectors.groupingBy(TakenCapture::payment));
  }

  @Override
  public boolean take(TakenCapture capture) {
    return database
            .dsl()
            .insertInto(PAYMENT_CAPTURE)
            .set(StoredCapture.row(capture))
            .onConflict(PAYMENT_CAPTURE.GATEWAY, PAYMENT_CAPTURE.CAPTURE_REFERENCE)
            .doNothing()
            .execute()
        == 1;
  }

  @Override
  public List<TakenCapture> suspended(int max) {
    return database
        .dsl()
        .select(PAYMENT_CAPTURE.fields())
        .from(PAYMENT_CAPTURE)
        .where(PAYMENT_CAPTURE.DUE_BY.isNotNull())
        .and(PAYMENT_CAPTURE.RETURNED.lt(PAYMENT_CAPTURE.AMOUNT))
        .orderBy(PAYMENT_CAPTURE.DUE_BY, PAYMENT_CAPTURE.ID)
        .limit(max)
        .fetch(row -> StoredCapture.read(row.into(PAYMENT_CAPTURE)));
  }

  private Payment payment(PaymentRecord row) {
    return new Payment(
        new PaymentId(row.getId()),
        row.getReference(),
        row.getGateway(),
        Optional.ofNullable(row.getOrderReference()),
        new Subject(row.getTransactionId()),
        new UserId(row.getUserId()),
        new Money(row.getAmount(), currency),
        row.getWords(),
        StoredStep.read(row.getStep(), row.getStepPage(), row.getStepFields()),
        row.getCreatedAt(),
        row.getAsked());
  }
}
