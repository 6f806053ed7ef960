package dev.khata.http.gencharge.autopay;

import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.input.AsTyped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What clients send about autopays. */
final class AutopayBodies {
  private AutopayBodies() {}

  record AutopayRequest(
      @AsTyped @NotBlank @Size(max = Lines.LONGEST) String phoneNumber,
      Optional<Tag> tag,
      Optional<@Size(max = CronExpression.LONGEST) String> scheduleCron,
      Optional<@Min(1) @Max(Schedule.EveryDays.MOST) Integer> intervalDays,
      @NotNull @Min(1) Long planId,
      @Schema(format = "date-time") Optional<@Size(max = Dates.LONGEST) String> startDate) {
    static final AutopayRequest EXAMPLE =
        new AutopayRequest(
            "+919876543210",
            Optional.of(Tag.REGULAR),
            Optional.of("0 9 * * *"),
            Optional.empty(),
            12L,
            Optional.of("2026-02-01T00:00:00.000000Z"));
  }

  record ScheduleBody(
      Optional<@Size(max = CronExpression.LONGEST) String> cron,
      Optional<@Min(1) @Max(Schedule.EveryDays.MOST) Integer> intervalDays) {}

  record AutopayChange(
      Patch<MandateStatus> status,
      Patch<Tag> tag,
      @Schema(format = "date-time") Patch<@Size(max = Dates.LONGEST) String> nextDueDate,
      Patch<@Valid ScheduleBody> schedule) {}

  /** Which autopays are asked for. */
  record AutopayQuery(
      Optional<MandateStatus> status,
      Optional<@Size(max = Tag.LONGEST) String> tag,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> phoneNumber,
      Optional<AutopayOrder> sort,
      @Valid Paging.Sized paging) {}

  /** Which part of a history is asked for. */
  record HistoryQuery(@Valid Paging.Sized paging) {}
}
