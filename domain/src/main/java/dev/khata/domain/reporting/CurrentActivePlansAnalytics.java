package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.mean;
import static dev.khata.domain.reporting.Part.periods;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.sharesByName;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.reporting.Measure.Simple;

/** Plans that run on lines, and those that wait there. */
final class CurrentActivePlansAnalytics {
  static final Analytics ALL =
      Analytics.of(
          "current-active-plans",
          Resource.RECHARGE,
          "How many plans run and wait on lines",
          count("total_active_plans"),
          count("total_queued_plans"),
          periods("period_activations", "activated"),
          periods("period_expirations", "expired"),
          distributions(shares("by_status", Subscription.State.class), sharesByName("by_plan")),
          mean("avg_plan_duration_days"),
          rows(
              "upcoming_expirations",
              id("id"),
              id("user_id"),
              id("plan_id"),
              some("plan_name", Simple.TEXT),
              maybe("phone_number", Simple.PHONE),
              some("valid_to", Simple.MOMENT)),
          rows("top_users", id("user_id"), count("active_plan_count")),
          rows("phone_number_duplicates", some("phone_number", Simple.PHONE), count("count")));

  private CurrentActivePlansAnalytics() {}
}
