package dev.khata.domain.autopay;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Mandates that say only what matters: daily at nine, unless a test says otherwise. */
final class SomeMandate {
  static final Schedule DAILY = new Schedule.Cron(new CronExpression("0 9 * * *"));

  private static final MandateId ID = new MandateId(71);
  private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

  private SomeMandate() {}

  static Wishes wishes(String zone, Instant now) {
    return new Wishes(ZoneId.of(zone), new TimesOfDay(), now);
  }

  static DueTime nineOn(String date, String zone) {
    LocalDateTime slot = LocalDateTime.parse(date + "T09:00");
    return new DueTime(slot, slot.atZone(ZoneId.of(zone)).toInstant());
  }

  /** Enabled, and due then. */
  static Mandate due(DueTime next) {
    return on(DAILY, MADE, next);
  }

  static Mandate every(int days, DueTime next) {
    return on(new Schedule.EveryDays(days, next.slot()), MADE, next);
  }

  static Mandate starting(Instant start, DueTime next) {
    return on(DAILY, start, next);
  }

  private static Mandate on(Schedule schedule, Instant start, DueTime next) {
    return new Mandate(
        ID,
        new UserId(42),
        new PlanId(12),
        Optional.of(new PhoneNumber("+9779841000001")),
        Tag.REGULAR,
        schedule,
        Optional.empty(),
        new MandateState.Enabled(next),
        Mandate.Tally.NONE,
        start,
        MADE);
  }

  static Occurrence decided(DueTime due, Outcome outcome, Instant at) {
    return new Occurrence(ID, due.at(), outcome, at, Optional.empty());
  }

  /** Tried when it was due, and again three days later. */
  static Occurrence retrying(String due) {
    Instant at = Instant.parse(due);
    return new Occurrence(
        ID,
        at,
        new Outcome.Retrying(ChargeFailure.INSUFFICIENT_FUNDS, 2, at, at.plus(Duration.ofDays(3))),
        at.plus(Duration.ofDays(1)),
        Optional.empty());
  }
}
