package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.course;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.meanMoney;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Measure.Simple;

/** Users as they are now. */
final class UsersAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "users",
              Resource.USERS,
              "How many users there are, and who brought the most",
              count("total_users"),
              count("active_users"),
              count("blocked_users"),
              count("deactivated_users"),
              group("averages", meanMoney("avg_wallet_balance")),
              distributions(
                  shares("status", AccountState.class), shares("user_type", UserType.class)),
              rows(
                  "top_referrers",
                  id("referrer_id"),
                  maybe("referrer_name", Simple.TEXT),
                  count("referred_count")))
          .with(course("created"));

  private UsersAnalytics() {}
}
