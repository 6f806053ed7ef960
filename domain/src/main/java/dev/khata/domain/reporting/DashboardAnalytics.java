package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.money;
import static dev.khata.domain.reporting.Part.moneyTrends;

import dev.khata.domain.identity.access.Resource;

/** What there is and what is to be done, at a glance. */
final class DashboardAnalytics {
  static final Analytics ALL =
      Analytics.of(
          "dashboard",
          Resource.RECHARGE,
          "The dashboard",
          count("total_users"),
          count("active_users"),
          count("total_recharges"),
          money("total_revenue"),
          count("active_plans"),
          count("due_autopays"),
          count("open_contacts"),
          count("pending_kyc"),
          moneyTrends("trends", "recharged"));

  private DashboardAnalytics() {}
}
