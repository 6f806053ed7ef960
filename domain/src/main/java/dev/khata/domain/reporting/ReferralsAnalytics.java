package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.mean;
import static dev.khata.domain.reporting.Part.meanMoney;
import static dev.khata.domain.reporting.Part.money;
import static dev.khata.domain.reporting.Part.moneyCourse;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.sharesByName;

import dev.khata.domain.identity.access.Resource;

/** Rewards for bringing users. */
final class ReferralsAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "referrals",
              Resource.REFERRALS,
              "How many rewards there are, and who gets the most",
              count("total_rewards"),
              count("pending_rewards"),
              count("earned_rewards"),
              money("total_reward_amount"),
              group("averages", meanMoney("avg_reward_amount"), mean("avg_claim_time_days")),
              distributions(
                  shares("by_status", RewardStanding.class), sharesByName("by_amount_range")),
              rows(
                  "top_referrers",
                  id("referrer_id"),
                  count("total_rewards"),
                  money("total_amount")))
          .with(moneyCourse("created"));

  private ReferralsAnalytics() {}
}
