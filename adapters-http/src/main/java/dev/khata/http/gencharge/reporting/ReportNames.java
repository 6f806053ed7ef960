package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.ChargeResult;
import dev.khata.domain.reporting.Period;
import dev.khata.domain.reporting.PlanKind;
import dev.khata.domain.reporting.RewardStanding;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How Gencharge names what reports alone show. */
final class ReportNames {
  private static final ValueNames<ExportType> EXPORT_TYPE =
      ValueNames.of(
          ExportType.class,
          value ->
              switch (value) {
                case NONE -> "none";
                case CSV -> "csv";
                case EXCEL -> "excel";
                case PDF -> "pdf";
              });

  private static final ValueNames<PlanKind> PLAN_KIND =
      ValueNames.of(
          PlanKind.class,
          value ->
              switch (value) {
                case PREPAID -> "prepaid";
                case POSTPAID -> "postpaid";
                case DATA -> "DATA";
                case TALKTIME -> "TALKTIME";
                case COMBO -> "COMBO";
                case ROAMING -> "ROAMING";
                case OTT -> "OTT";
                case POWERBANK -> "POWERBANK";
              });

  private static final ValueNames<ChargeResult> CHARGE_RESULT =
      ValueNames.of(
          ChargeResult.class,
          value ->
              switch (value) {
                case SUCCESS -> "success";
                case FAILED -> "failed";
              });

  private static final ValueNames<RewardStanding> REWARD_STANDING =
      ValueNames.of(
          RewardStanding.class,
          value ->
              switch (value) {
                case PENDING -> "pending";
                case EARNED -> "earned";
              });

  private static final ValueNames<Period> PERIOD =
      ValueNames.of(
          Period.class,
          value ->
              switch (value) {
                case TODAY -> "today";
                case YESTERDAY -> "yesterday";
                case LAST_WEEK -> "last_week";
                case LAST_30_DAYS -> "last_30_days";
                case LAST_3_MONTHS -> "last_3_months";
                case LAST_6_MONTHS -> "last_6_months";
                case LAST_YEAR -> "last_year";
                case THIS_MONTH -> "this_month";
                case THIS_YEAR -> "this_year";
              });

  static final List<ValueNames<?>> ALL =
      List.of(EXPORT_TYPE, PLAN_KIND, CHARGE_RESULT, REWARD_STANDING, PERIOD);

  private ReportNames() {}
}
