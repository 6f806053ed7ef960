package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.choice;
import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.course;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.meanMoney;
import static dev.khata.domain.reporting.Part.money;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Measure.Simple;

/** Users who were deleted, without who they were once that is erased. */
final class ArchivedUsersAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "users-archive",
              Resource.USERS,
              "How many users were deleted",
              count("total_archived_users"),
              count("active_archived"),
              count("blocked_archived"),
              count("prepaid_archived"),
              count("postpaid_archived"),
              money("total_wallet_balance"),
              group("averages", meanMoney("avg_wallet_balance")),
              distributions(
                  shares("by_user_type", UserType.class), shares("by_status", AccountState.class)),
              archived("top_by_wallet"),
              archived("recent_deleted"),
              rows("phone_number_duplicates", some("phone_number", Simple.PHONE), count("count")))
          .with(course("period_deletions", "deleted"));

  private ArchivedUsersAnalytics() {}

  private static Part archived(String name) {
    return rows(
        name,
        id("user_id"),
        maybe("name", Simple.TEXT),
        maybe("email", Simple.TEXT),
        maybe("phone_number", Simple.PHONE),
        choice("user_type", UserType.class),
        choice("status", AccountState.class),
        money("wallet_balance"),
        some("created_at", Simple.MOMENT),
        some("deleted_at", Simple.MOMENT));
  }
}
