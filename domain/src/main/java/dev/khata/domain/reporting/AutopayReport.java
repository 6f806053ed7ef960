package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.COUNT;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.PHONE;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;
import dev.khata.domain.reporting.Kind.Choices;

/** Autopays that nobody has removed. */
final class AutopayReport {
  static final Report ALL =
      Report.of(
          "autopay",
          Resource.AUTOPAY,
          "Autopays of all users",
          column("autopay_id", ID).key().sorts(),
          column("user_id", ID).anyOf("user_ids"),
          maybe("user_name", TEXT),
          column("plan_id", ID).anyOf("plan_ids"),
          column("plan_name", TEXT),
          hidden("plan_folded", FOLDED).sorts("plan_name"),
          hidden("kinds", new Choices(PlanKind.class)).anyOf("plan_types"),
          column("price", MONEY).sorts(),
          maybe("phone_number", PHONE).anyOf("phone_numbers"),
          column("tag", TEXT).anyOf("tags"),
          maybe("schedule_cron", TEXT),
          maybe("interval_days", COUNT),
          column("start_date", MOMENT),
          maybe("next_due_date", MOMENT).fromTo("next_due").sorts(),
          column("status", new Choice(MandateStatus.class)).anyOf("statuses"),
          maybe("disabled_reason", new Choice(StopReason.class)),
          maybe("last_run_at", MOMENT),
          maybe("last_result", new Choice(ChargeResult.class)),
          column("consecutive_failures", COUNT),
          column("created_at", MOMENT).fromTo("created").sorts());

  private AutopayReport() {}
}
