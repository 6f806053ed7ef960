package dev.khata.http.gencharge.autopay;

import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.StopReason;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How Gencharge names what it shows of autopays. */
final class AutopayNames {
  private static final ValueNames<MandateStatus> STATUS =
      ValueNames.of(
              MandateStatus.class,
              value ->
                  switch (value) {
                    case ENABLED -> "enabled";
                    case PAUSED -> "paused";
                    case DISABLED -> "disabled";
                  })
          .titled("AutopayStatusName");

  private static final ValueNames<AutopayView.RunResult> RESULT =
      ValueNames.of(
          AutopayView.RunResult.class,
          value ->
              switch (value) {
                case SUCCESS -> "success";
                case FAILED -> "failed";
              });

  private static final ValueNames<StopReason> STOP_REASON =
      ValueNames.of(
              StopReason.class,
              value ->
                  switch (value) {
                    case BY_USER -> "by_user";
                    case ONE_TIME_CHARGED -> "one_time_charged";
                    case RETRIES_USED_UP -> "retries_used_up";
                    case TOO_MANY_FAILURES -> "too_many_failures";
                    case ACCOUNT_NOT_ACTIVE -> "account_not_active";
                    case SCHEDULE_OVER -> "schedule_over";
                  })
          .titled("DisabledReasonName");

  private static final ValueNames<OccurrenceView.Outcome> OUTCOME =
      ValueNames.of(
              OccurrenceView.Outcome.class,
              value ->
                  switch (value) {
                    case CHARGED -> "charged";
                    case RETRYING -> "retrying";
                    case FAILED -> "failed";
                    case SKIPPED -> "skipped";
                    case MISSED -> "missed";
                  })
          .titled("OutcomeName");

  private static final ValueNames<AutopayOrder> ORDER =
      ValueNames.of(
          AutopayOrder.class,
          value ->
              switch (value) {
                case ID -> "autopay_id";
                case ID_DOWN -> "-autopay_id";
                case CREATED -> "created_at";
                case CREATED_DOWN -> "-created_at";
                case NEXT_DUE -> "next_due_date";
                case NEXT_DUE_DOWN -> "-next_due_date";
                case STATUS -> "status";
                case STATUS_DOWN -> "-status";
              });

  static final List<ValueNames<?>> ALL =
      List.of(STATUS, RESULT, STOP_REASON, OUTCOME, ORDER, RunView.STATUS);

  private AutopayNames() {}
}
