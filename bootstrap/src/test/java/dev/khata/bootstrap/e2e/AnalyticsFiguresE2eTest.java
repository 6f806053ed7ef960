package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures of a {@link CountedShop}, counted by hand. */
class AnalyticsFiguresE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(new SettableClock(), Map.of("KHATA_REPORT_ZONE", "Asia/Kathmandu"));

  private static final String LINE = CountedShop.LINE;
  private static final CountedShop SHOP = new CountedShop(KHATA);

  private static JsonNode analytics(String name) {
    return SHOP.admin().get("/analytics/" + name).is(200).json();
  }

  /** What stands at each pointer, as JSON. */
  private static void assertThatIn(JsonNode answer, Object... pointersAndJson) {
    for (int i = 0; i < pointersAndJson.length; i += 2) {
      String pointer = "/" + pointersAndJson[i];
      String expected = pointersAndJson[i + 1].toString().replace('\'', '"');
      assertThat(answer.at(pointer)).as(pointer).isEqualTo(Json.parse(expected));
    }
  }

  @Test
  void of_transactions() {
    assertThatIn(
        analytics("transactions"),
        "total_transactions",
        5,
        "total_amount",
        "270.00",
        "total_credits",
        "50.00",
        "total_debits",
        "220.00",
        "success_count",
        4,
        "failed_count",
        1,
        "pending_count",
        0,
        "averages/avg_transaction_amount",
        "54.00",
        "distributions/by_type",
        "[{'key':'debit','count':4,'percent':80.00},{'key':'credit','count':1,'percent':20.00}]",
        "distributions/by_source/0",
        "{'key':'recharge','count':4,'percent':80.00}",
        "distributions/by_source/1",
        "{'key':'referral_reward','count':1,'percent':20.00}",
        "distributions/by_payment_method/0",
        "{'key':'WALLET','count':4,'percent':80.00}",
        "distributions/by_payment_method/1",
        "{'key':null,'count':1,'percent':20.00}",
        "distributions/by_service_type/0",
        "{'key':'prepaid','count':4,'percent':80.00}",
        "period_stats/0",
        "{'period_label':'today','count':5,'total_amount':270.00}",
        "period_stats/1",
        "{'period_label':'yesterday','count':0,'total_amount':0.00}",
        "monthly_trends/last_6_months/5",
        "{'month':'2026-03','count':5,'total_amount':270.00}",
        "top_users/0",
        "{'user_id':" + SHOP.bina() + ",'total_txns':4,'total_amount':220.00}",
        "top_users/1",
        "{'user_id':" + SHOP.asha() + ",'total_txns':1,'total_amount':50.00}");
  }

  @Test
  void of_transactions_whether_summed_up_or_not() {
    JsonNode before = analytics("transactions");

    assertThat(KHATA.run("roll-up").code()).isZero();

    assertThat(analytics("transactions")).isEqualTo(before);
    assertThat(SHOP.admin().get("/analytics/transactions").text())
        .contains("\"total_amount\":270.00", "\"percent\":80.00");
  }

  @Test
  void of_plans() {
    assertThatIn(
        analytics("plans"),
        "total_plans",
        2,
        "active_plans_count",
        2,
        "inactive_plans_count",
        0,
        "averages",
        "{'avg_price':55.00,'avg_validity':14.50}",
        "distributions/by_status",
        "[{'key':'active','count':2,'percent':100.00}]",
        "distributions/by_plan_type/1",
        "{'key':'DATA','count':1,'percent':50.00}",
        "activation_counts/0",
        "{'period_label':'today','count':2}",
        "expiration_counts/0",
        "{'period_label':'today','count':0}",
        "top_plans_by_active_count",
        "[{'plan_id':" + SHOP.day() + ",'plan_name':'Day','active_count':2}]",
        "most_popular_plans",
        "[{'plan_id':" + SHOP.month() + ",'plan_name':'Month','active_count':0}]",
        "plans_by_creator",
        "[{'created_by':" + SHOP.manager() + ",'count':2}]");
  }

  @Test
  void of_plans_on_lines() {
    JsonNode answer = analytics("current-active-plans");
    assertThatIn(
        answer,
        "total_active_plans",
        2,
        "total_queued_plans",
        1,
        "avg_plan_duration_days",
        "10.00",
        "distributions/by_status/0",
        "{'key':'active','count':2,'percent':66.67}",
        "distributions/by_plan/0",
        "{'key':'Day','count':2,'percent':66.67}",
        "period_activations/0",
        "{'period_label':'today','count':2}",
        "top_users",
        "[{'user_id':" + SHOP.bina() + ",'active_plan_count':2}]",
        "phone_number_duplicates",
        "[{'phone_number':'" + LINE + "','count':2}]");
    assertThat(answer.path("upcoming_expirations").findValuesAsText("phone_number"))
        .containsExactly(LINE, CountedShop.OTHER_LINE);
  }

  @Test
  void of_referrals() {
    assertThatIn(
        analytics("referrals"),
        "total_rewards",
        1,
        "pending_rewards",
        0,
        "earned_rewards",
        1,
        "total_reward_amount",
        "50.00",
        "averages",
        "{'avg_reward_amount':50.00,'avg_claim_time_days':0.00}",
        "distributions/by_amount_range",
        "[{'key':'50-100','count':1,'percent':100.00}]",
        "period_stats/0",
        "{'period_label':'today','count':1,'total_amount':50.00}",
        "top_referrers",
        "[{'referrer_id':" + SHOP.asha() + ",'total_rewards':1,'total_amount':50.00}]");
  }

  @Test
  void of_users() {
    assertThatIn(
        analytics("users"),
        "total_users",
        4,
        "active_users",
        3,
        "blocked_users",
        1,
        "deactivated_users",
        0,
        "averages/avg_wallet_balance",
        "20.00",
        "distributions/status/1",
        "{'key':'blocked','count':1,'percent':25.00}",
        "period_stats/0/period_label",
        "'today'");
    assertThatIn(
        analytics("users-archive"),
        "total_archived_users",
        1,
        "active_archived",
        1,
        "prepaid_archived",
        1,
        "postpaid_archived",
        0,
        "total_wallet_balance",
        "0.00",
        "period_deletions/0",
        "{'period_label':'today','count':1}",
        "recent_deleted/0/status",
        "'active'");
    assertThatIn(analytics("admins"), "total_admins", 1, "distributions/roles/0/count", 1);
  }

  @Test
  void at_a_glance() {
    assertThatIn(
        analytics("me/users"),
        "total_users",
        4,
        "active_users",
        3,
        "total_recharges",
        3,
        "total_revenue",
        "120.00",
        "active_plans",
        2,
        "due_autopays",
        0,
        "open_contacts",
        0,
        "pending_kyc",
        0);
  }

  @Test
  void of_oneself() {
    JsonNode own = SHOP.ofBina().get("/analytics/me/users").is(200).json();

    assertThatIn(
        own,
        "profile/user_id",
        SHOP.bina(),
        "profile/name",
        "'Bina Rao'",
        "profile/wallet_balance",
        "30.00",
        "profile/account_age_days",
        0,
        "transaction_summary",
        "{'success':3,'failed':1,'pending':0,'credit_count':0,'debit_count':4,"
            + "'total_amount_spent':120.00,'total_amount_credited':0.00}",
        "spending_by_period/11",
        "{'label':'2026-03','total_spent':120.00,'txn_count':3}",
        "spending_by_period/0",
        "{'label':'2025-04','total_spent':0.00,'txn_count':0}",
        "recharge_numbers/0",
        "{'phone_number':'" + LINE + "','count':2}",
        "top_plan",
        "{'plan_id':" + SHOP.day() + ",'plan_name':'Day','usage_count':2}",
        "top_offer",
        "null",
        "top_payment_methods",
        "[{'payment_method':'WALLET','total_amount':120.00}]",
        "top_sources",
        "[{'source':'recharge','total_amount':120.00}]",
        "plan_usage_count",
        3,
        "avg_recharge_amount",
        "40.00");
  }
}
