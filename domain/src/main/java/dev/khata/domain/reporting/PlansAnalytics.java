package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.course;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.mean;
import static dev.khata.domain.reporting.Part.meanMoney;
import static dev.khata.domain.reporting.Part.periods;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.sharesByName;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Measure.Simple;

/** Plans on sale, and what runs of them. */
final class PlansAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "plans",
              Resource.PLANS,
              "How many plans there are, and which run the most",
              count("total_plans"),
              count("active_plans_count"),
              count("inactive_plans_count"),
              periods("activation_counts", "activated"),
              periods("expiration_counts", "expired"),
              group("averages", meanMoney("avg_price"), mean("avg_validity")),
              distributions(
                  shares("by_plan_type", PlanType.class),
                  sharesByName("by_group"),
                  shares("by_status", Availability.class)),
              running("most_popular_plans"),
              running("top_plans_by_active_count"),
              rows("plans_by_creator", maybe("created_by", Simple.ID), count("count")))
          .with(course("created"));

  private PlansAnalytics() {}

  private static Part running(String name) {
    return rows(name, id("plan_id"), some("plan_name", Simple.TEXT), count("active_count"));
  }
}
