package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.MANDATE;

import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.Mandate.Tally;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A mandate in a row. */
final class StoredMandate {
  static final String SUCCESS = "SUCCESS";
  static final String FAILED = "FAILED";
  static final String REMOVED = "REMOVED";

  /** What a mandate is read from. */
  static final List<Field<?>> FIELDS =
      List.of(
          MANDATE.ID,
          MANDATE.USER_ID,
          MANDATE.PLAN_ID,
          MANDATE.PHONE,
          MANDATE.TAG,
          MANDATE.CRON,
          MANDATE.INTERVAL_DAYS,
          MANDATE.ANCHOR,
          MANDATE.LAST_SLOT,
          MANDATE.LAST_DUE_AT,
          MANDATE.NEXT_SLOT,
          MANDATE.NEXT_DUE_AT,
          MANDATE.STATUS,
          MANDATE.STOP_REASON,
          MANDATE.LAST_RUN_AT,
          MANDATE.LAST_RESULT,
          MANDATE.CONSECUTIVE_FAILURES,
          MANDATE.START_AT,
          MANDATE.CREATED_AT);

  private StoredMandate() {}

  /** All that may change, but when there is something to be done about it. */
  static Map<Field<?>, @Nullable Object> columns(Mandate mandate) {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(MANDATE.PHONE, mandate.line().map(PhoneNumber::e164).orElse(null));
    columns.put(MANDATE.TAG, mandate.tag().text());
    columns.putAll(schedule(mandate));
    columns.put(MANDATE.LAST_SLOT, mandate.last().map(DueTime::slot).orElse(null));
    columns.put(MANDATE.LAST_DUE_AT, mandate.last().map(DueTime::at).orElse(null));
    columns.putAll(state(mandate.state()));
    Optional<Tally.Last> run = mandate.tally().last();
    columns.put(MANDATE.LAST_RUN_AT, run.map(Tally.Last::at).orElse(null));
    columns.put(
        MANDATE.LAST_RESULT, run.map(last -> last.succeeded() ? SUCCESS : FAILED).orElse(null));
    columns.put(MANDATE.CONSECUTIVE_FAILURES, mandate.tally().failures());
    return columns;
  }

  private static Map<Field<?>, @Nullable Object> schedule(Mandate mandate) {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    switch (mandate.schedule()) {
      case Schedule.Cron(CronExpression expression) -> {
        columns.put(MANDATE.CRON, expression.text());
        columns.put(MANDATE.INTERVAL_DAYS, null);
        columns.put(MANDATE.ANCHOR, LocalDateTime.ofInstant(mandate.start(), ZoneOffset.UTC));
      }
      case Schedule.EveryDays(int days, LocalDateTime anchor) -> {
        columns.put(MANDATE.CRON, null);
        columns.put(MANDATE.INTERVAL_DAYS, days);
        columns.put(MANDATE.ANCHOR, anchor);
      }
    }
    return columns;
  }

  private static Map<Field<?>, @Nullable Object> state(MandateState state) {
    Optional<DueTime> next = Optional.empty();
    Optional<StopReason> reason = Optional.empty();
    switch (state) {
      case MandateState.Enabled enabled -> next = Optional.of(enabled.next());
      case MandateState.Disabled disabled -> reason = Optional.of(disabled.reason());
      case MandateState.Paused _, MandateState.Removed _ -> {}
    }
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(MANDATE.STATUS, MandateStatus.of(state).map(Enum::name).orElse(REMOVED));
    columns.put(MANDATE.NEXT_SLOT, next.map(DueTime::slot).orElse(null));
    columns.put(MANDATE.NEXT_DUE_AT, next.map(DueTime::at).orElse(null));
    columns.put(MANDATE.STOP_REASON, reason.map(Enum::name).orElse(null));
    return columns;
  }

  static Mandate mandate(Record row) {
    return new Mandate(
        new MandateId(row.get(MANDATE.ID)),
        new UserId(row.get(MANDATE.USER_ID)),
        new PlanId(row.get(MANDATE.PLAN_ID)),
        Optional.ofNullable(row.get(MANDATE.PHONE)).map(PhoneNumber::new),
        new Tag(row.get(MANDATE.TAG)),
        schedule(row),
        due(row.get(MANDATE.LAST_SLOT), row.get(MANDATE.LAST_DUE_AT)),
        state(row),
        new Tally(
            Optional.ofNullable(row.get(MANDATE.LAST_RUN_AT))
                .map(at -> new Tally.Last(at, SUCCESS.equals(row.get(MANDATE.LAST_RESULT)))),
            row.get(MANDATE.CONSECUTIVE_FAILURES)),
        row.get(MANDATE.START_AT),
        row.get(MANDATE.CREATED_AT));
  }

  private static Schedule schedule(Record row) {
    return Optional.ofNullable(row.get(MANDATE.CRON))
        .<Schedule>map(text -> new Schedule.Cron(new CronExpression(text)))
        .orElseGet(
            () -> new Schedule.EveryDays(row.get(MANDATE.INTERVAL_DAYS), row.get(MANDATE.ANCHOR)));
  }

  private static Optional<DueTime> due(@Nullable LocalDateTime slot, @Nullable Instant at) {
    return slot == null || at == null ? Optional.empty() : Optional.of(new DueTime(slot, at));
  }

  private static MandateState state(Record row) {
    String status = row.get(MANDATE.STATUS);
    return status.equals(REMOVED)
        ? new MandateState.Removed()
        : switch (MandateStatus.valueOf(status)) {
          case ENABLED ->
              new MandateState.Enabled(
                  due(row.get(MANDATE.NEXT_SLOT), row.get(MANDATE.NEXT_DUE_AT)).orElseThrow());
          case PAUSED -> new MandateState.Paused();
          case DISABLED ->
              new MandateState.Disabled(StopReason.valueOf(row.get(MANDATE.STOP_REASON)));
        };
  }
}
