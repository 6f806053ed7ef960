package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.DEBIT_NOTICE;
import static dev.khata.persistence.jooq.Tables.MANDATE;
import static dev.khata.persistence.jooq.Tables.OCCURRENCE;

import dev.khata.application.autopay.AutopayStores;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** The stores of autopay on PostgreSQL. */
public final class StoredAutopay implements AutopayStores {
  private final TestDatabase database;
  private final StoredRecharges recharge;
  private final Ports charging;

  public StoredAutopay(TestDatabase database) {
    this.database = database;
    this.recharge = new StoredRecharges(database);
    this.charging =
        AutopayPersistence.ports(database.database(), Till.LIMITS, Somebody.NPR, NoticePeriod.NONE);
  }

  /** Nothing that was there before is due. */
  void rest() {
    database
        .dsl()
        .execute(
            """
            UPDATE mandate SET status = 'PAUSED', next_slot = NULL, next_due_at = NULL,
              next_attempt_at = NULL
            WHERE status = 'ENABLED'
            """);
  }

  @Override
  public StoredRecharges recharge() {
    return recharge;
  }

  @Override
  public DueMandates mandates() {
    return charging.get(DueMandates.class);
  }

  @Override
  public ChargeBook book() {
    return charging.get(ChargeBook.class);
  }

  @Override
  public ChargeRuns runs() {
    return charging.get(ChargeRuns.class);
  }

  @Override
  public Mandate add(Mandate mandate) {
    DueTime next = ((MandateState.Enabled) mandate.state()).next();
    var row = database.dsl().newRecord(MANDATE);
    row.setUserId(mandate.payer().value());
    row.setPlanId(mandate.plan().value());
    row.setPhone(mandate.line().orElseThrow().e164());
    row.setTag(mandate.tag().text());
    switch (mandate.schedule()) {
      case Schedule.Cron(CronExpression expression) -> {
        row.setCron(expression.text());
        row.setAnchor(next.slot());
      }
      case Schedule.EveryDays(int days, LocalDateTime anchor) -> {
        row.setIntervalDays(days);
        row.setAnchor(anchor);
      }
    }
    row.setStatus("ENABLED");
    row.setNextSlot(next.slot());
    row.setNextDueAt(next.at());
    row.setNextAttemptAt(next.at());
    row.setConsecutiveFailures(0);
    row.setStartAt(mandate.start());
    row.setCreatedAt(mandate.createdAt());
    row.setUpdatedAt(mandate.createdAt());
    long id =
        database
            .dsl()
            .insertInto(MANDATE)
            .set(row)
            .returning(MANDATE.ID)
            .fetchSingle()
            .get(MANDATE.ID);
    return mandate(new MandateId(id));
  }

  @Override
  public Mandate mandate(MandateId id) {
    Record row = database.dsl().selectFrom(MANDATE).where(MANDATE.ID.eq(id.value())).fetchSingle();
    String cron = row.get(MANDATE.CRON);
    Schedule schedule =
        cron == null
            ? new Schedule.EveryDays(row.get(MANDATE.INTERVAL_DAYS), row.get(MANDATE.ANCHOR))
            : new Schedule.Cron(new CronExpression(cron));
    return new Mandate(
        id,
        new UserId(row.get(MANDATE.USER_ID)),
        new PlanId(row.get(MANDATE.PLAN_ID)),
        Optional.of(new PhoneNumber(row.get(MANDATE.PHONE))),
        new Tag(row.get(MANDATE.TAG)),
        schedule,
        Optional.ofNullable(row.get(MANDATE.LAST_SLOT))
            .map(slot -> new DueTime(slot, row.get(MANDATE.LAST_DUE_AT))),
        state(row),
        new Mandate.Tally(
            Optional.ofNullable(row.get(MANDATE.LAST_RUN_AT))
                .map(
                    at ->
                        new Mandate.Tally.Last(at, row.get(MANDATE.LAST_RESULT).equals("SUCCESS"))),
            row.get(MANDATE.CONSECUTIVE_FAILURES)),
        row.get(MANDATE.START_AT),
        row.get(MANDATE.CREATED_AT));
  }

  private static MandateState state(Record row) {
    return row.get(MANDATE.STATUS).equals("ENABLED")
        ? new MandateState.Enabled(
            new DueTime(row.get(MANDATE.NEXT_SLOT), row.get(MANDATE.NEXT_DUE_AT)))
        : new MandateState.Disabled(StopReason.valueOf(row.get(MANDATE.STOP_REASON)));
  }

  @Override
  public Optional<Instant> look(MandateId id) {
    return Optional.ofNullable(
        database
            .dsl()
            .select(MANDATE.NEXT_ATTEMPT_AT)
            .from(MANDATE)
            .where(MANDATE.ID.eq(id.value()))
            .fetchSingle(MANDATE.NEXT_ATTEMPT_AT));
  }

  @Override
  public void lookAt(MandateId id, Instant at) {
    database
        .dsl()
        .update(MANDATE)
        .set(MANDATE.NEXT_ATTEMPT_AT, at)
        .where(MANDATE.ID.eq(id.value()))
        .execute();
  }

  @Override
  public List<Occurrence> occurrences(MandateId mandate) {
    return database
        .dsl()
        .selectFrom(OCCURRENCE)
        .where(OCCURRENCE.MANDATE_ID.eq(mandate.value()))
        .orderBy(OCCURRENCE.DUE_AT)
        .fetch(StoredAutopay::occurrence);
  }

  private static Occurrence occurrence(Record row) {
    Optional<Instant> first = Optional.ofNullable(row.get(OCCURRENCE.FIRST_TRIED_AT));
    Optional<ChargeFailure> reason =
        Optional.ofNullable(row.get(OCCURRENCE.REASON)).map(ChargeFailure::valueOf);
    int attempts = row.get(OCCURRENCE.ATTEMPTS);
    Outcome outcome =
        switch (row.get(OCCURRENCE.OUTCOME)) {
          case "CHARGED" -> new Outcome.Charged(attempts, first.orElseThrow());
          case "RETRYING" ->
              new Outcome.Retrying(
                  reason.orElseThrow(),
                  attempts,
                  first.orElseThrow(),
                  row.get(OCCURRENCE.RETRY_AT));
          case "FAILED" -> new Outcome.Failed(reason.orElseThrow(), attempts, first);
          case "SKIPPED" -> new Outcome.Skipped();
          case "MISSED" -> new Outcome.Missed();
          default -> throw new IllegalStateException(row.toString());
        };
    return new Occurrence(
        new MandateId(row.get(OCCURRENCE.MANDATE_ID)),
        row.get(OCCURRENCE.DUE_AT),
        outcome,
        row.get(OCCURRENCE.DECIDED_AT),
        Optional.ofNullable(row.get(OCCURRENCE.TRANSACTION_ID)).map(TransactionId::new));
  }

  @Override
  public List<DebitNotice> notices(MandateId mandate) {
    return database
        .dsl()
        .selectFrom(DEBIT_NOTICE)
        .where(DEBIT_NOTICE.MANDATE_ID.eq(mandate.value()))
        .orderBy(DEBIT_NOTICE.DUE_AT)
        .fetch(
            row ->
                new DebitNotice(
                    mandate,
                    row.get(DEBIT_NOTICE.DUE_AT),
                    Somebody.npr(row.get(DEBIT_NOTICE.AMOUNT)),
                    row.get(DEBIT_NOTICE.ANNOUNCED_AT)));
  }

  @Override
  public void set(UserId user, AccountState state) {
    database.dsl().execute("UPDATE users SET state = ? WHERE id = ?", state.name(), user.value());
  }

  @Override
  public void set(UserId user, ZoneId zone) {
    database
        .dsl()
        .execute(
            """
            INSERT INTO preference (user_id, time_zone, email, sms, push, marketing,
              recharge_reminders, promotional_offers, transactional_alerts, updated_at)
            VALUES (?, ?, true, true, true, true, true, true, true, now())
            ON CONFLICT (user_id) DO UPDATE SET time_zone = EXCLUDED.time_zone
            """,
            user.value(),
            zone.getId());
  }
}
