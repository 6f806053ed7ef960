package dev.khata.application.autopay;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.NewMandate;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** New mandates of which a test says only what matters: daily, and due in a day. */
public record SomeMandate(
    UserId payer,
    PlanId plan,
    PhoneNumber line,
    Tag tag,
    Schedule schedule,
    Instant due,
    Instant made) {
  public static final Instant NOW = SettableClock.START;
  private static final Duration DAY = Duration.ofDays(1);

  /** Of nobody else. */
  public static SomeMandate fresh() {
    return of(Somebody.somebody());
  }

  public static SomeMandate of(UserId payer) {
    return new SomeMandate(
        payer,
        new PlanId(12),
        Fresh.phone(),
        Tag.REGULAR,
        new Schedule.Cron(new CronExpression("0 9 * * *")),
        NOW.plus(DAY),
        NOW);
  }

  public SomeMandate plan(PlanId other) {
    return new SomeMandate(payer, other, line, tag, schedule, due, made);
  }

  public SomeMandate line(PhoneNumber other) {
    return new SomeMandate(payer, plan, other, tag, schedule, due, made);
  }

  public SomeMandate tagged(String other) {
    return new SomeMandate(payer, plan, line, new Tag(other), schedule, due, made);
  }

  public SomeMandate every(int days) {
    Schedule other = new Schedule.EveryDays(days, slot(due));
    return new SomeMandate(payer, plan, line, tag, other, due, made);
  }

  public SomeMandate due(Instant other) {
    return new SomeMandate(payer, plan, line, tag, schedule, other, made);
  }

  public SomeMandate made(Instant other) {
    return new SomeMandate(payer, plan, line, tag, schedule, due, other);
  }

  public NewMandate build() {
    return new NewMandate(payer, plan, line, tag, schedule, dueAt(due), made, made);
  }

  public static DueTime dueAt(Instant at) {
    return new DueTime(slot(at), at);
  }

  private static LocalDateTime slot(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  /** What is tried again a day later, since there is no such plan. */
  public static Occurrence retrying(Mandate mandate, Instant due) {
    return decided(
        mandate, due, new Outcome.Retrying(ChargeFailure.PLAN_NOT_FOUND, 1, due, due.plus(DAY)));
  }

  public static Occurrence decided(Mandate mandate, Instant due, Outcome outcome) {
    return new Occurrence(mandate.id(), due, outcome, NOW, Optional.empty());
  }
}
