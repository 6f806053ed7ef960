package dev.khata.http.gencharge.autopay;

import dev.khata.application.autopay.ShownMandate;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.Mandate.Tally;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.http.gencharge.Dates;
import java.time.Instant;
import java.util.Optional;

/** An autopay as clients see it. */
record AutopayView(
    long autopayId,
    long userId,
    long planId,
    Optional<String> phoneNumber,
    Tag tag,
    Optional<String> scheduleCron,
    Optional<Integer> intervalDays,
    Instant startDate,
    Optional<Instant> nextDueDate,
    MandateStatus status,
    Optional<StopReason> disabledReason,
    Optional<Instant> lastRunAt,
    Optional<RunResult> lastResult,
    int consecutiveFailures,
    Optional<NextChargeView> nextCharge,
    Instant createdAt) {
  static final AutopayView EXAMPLE =
      new AutopayView(
          71,
          42,
          12,
          Optional.of("+919876543210"),
          Tag.REGULAR,
          Optional.of("0 9 * * *"),
          Optional.empty(),
          Instant.parse("2026-02-01T00:00:00.000000Z"),
          Optional.of(Instant.parse("2026-02-02T03:30:00.000000Z")),
          MandateStatus.ENABLED,
          Optional.empty(),
          Optional.of(Instant.parse("2026-02-01T03:30:12.123456Z")),
          Optional.of(RunResult.SUCCESS),
          0,
          Optional.of(NextChargeView.EXAMPLE),
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  /** How the latest charge went. */
  enum RunResult {
    SUCCESS,
    FAILED
  }

  static AutopayView of(ShownMandate shown) {
    Mandate mandate = shown.mandate();
    Optional<Tally.Last> run = mandate.tally().last();
    return new AutopayView(
        mandate.id().value(),
        mandate.payer().value(),
        mandate.plan().value(),
        mandate.line().map(PhoneNumber::e164),
        mandate.tag(),
        cron(mandate.schedule()),
        interval(mandate.schedule()),
        mandate.start(),
        nextDue(mandate.state()),
        MandateStatus.of(mandate.state()).orElseThrow(),
        reason(mandate.state()),
        run.map(Tally.Last::at),
        run.map(last -> last.succeeded() ? RunResult.SUCCESS : RunResult.FAILED),
        mandate.tally().failures(),
        shown.next().map(NextChargeView::of),
        mandate.createdAt());
  }

  private static Optional<String> cron(Schedule schedule) {
    return schedule instanceof Schedule.Cron(CronExpression expression)
        ? Optional.of(expression.text())
        : Optional.empty();
  }

  private static Optional<Integer> interval(Schedule schedule) {
    return schedule instanceof Schedule.EveryDays every
        ? Optional.of(every.days())
        : Optional.empty();
  }

  private static Optional<Instant> nextDue(MandateState state) {
    return state instanceof MandateState.Enabled enabled
        ? Optional.of(Dates.printable(enabled.next().at()))
        : Optional.empty();
  }

  private static Optional<StopReason> reason(MandateState state) {
    return state instanceof MandateState.Disabled(StopReason reason)
        ? Optional.of(reason)
        : Optional.empty();
  }
}
