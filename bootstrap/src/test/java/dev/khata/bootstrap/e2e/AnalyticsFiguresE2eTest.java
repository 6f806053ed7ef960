package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Figures that were counted by hand. Asha brings Bina, Chitra leaves, Deepa is blocked. Bina has
 * 150: she buys a day for her line and a month behind it, a day for another line, and lacks the
 * money for another month.
 */
class AnalyticsFiguresE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(new SettableClock(), Map.of("KHATA_REPORT_ZONE", "Asia/Kathmandu"));

  private static final Staff MANAGER = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private static final App ADMIN = MANAGER.in(Contract.GENCHARGE);
  private static final String LINE = "+919876512399";
  private static final String OTHER_LINE = "+919876512398";

  private static Subscriber.Session asha;
  private static Subscriber.Session bina;
  private static long day;
  private static long month;

  @BeforeAll
  static void happens() {
    Subscriber first = Subscriber.anybody(KHATA.app());
    asha = first.in(first.signUp());
    Subscriber second = Subscriber.anybody(KHATA.app());
    second.askToSignUp("referral_code", asha.me().get("referral_code")).is(200);
    bina = second.in(second.register(second.verified(1), "name", "Bina Rao").is(200));
    Subscriber chitra = Subscriber.anybody(KHATA.app());
    chitra.in(chitra.signUp()).delete().is(200);
    Subscriber deepa = Subscriber.anybody(KHATA.app());
    long blocked = Long.parseLong(deepa.in(deepa.signUp()).me().get("user_id"));
    KHATA.sql().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", blocked);

    day = plan("name", "Day", "type", "DATA", "price", 10, "validity_days", 1);
    month =
        plan(
            "name",
            "Month",
            "type",
            "COMBO",
            "price",
            100,
            "validity_days",
            28,
            "most_popular",
            true);
    give(bina, "150");
    buy(day, LINE, 200);
    buy(month, LINE, 200);
    buy(day, OTHER_LINE, 200);
    buy(month, LINE, 422);
  }

  private static long plan(Object... terms) {
    return ADMIN.post("/plans/plan", terms).is(200).json().path("plan_id").asLong();
  }

  private static void give(Subscriber.Session payer, String amount) {
    String user = payer.me().get("user_id");
    String by = MANAGER.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }

  private static void buy(long plan, String line, int status) {
    Object[] order = {"plan_id", plan, "payment_method", "WALLET", "to_phone_number", line};
    bina.app().post("/recharge/subscribe", order).is(status);
  }

  private static JsonNode analytics(String name) {
    return ADMIN.get("/analytics/" + name).is(200).json();
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
        "{'user_id':" + id(bina) + ",'total_txns':4,'total_amount':220.00}",
        "top_users/1",
        "{'user_id':" + id(asha) + ",'total_txns':1,'total_amount':50.00}");
  }

  @Test
  void of_transactions_whether_summed_up_or_not() {
    JsonNode before = analytics("transactions");

    assertThat(KHATA.run("roll-up").code()).isZero();

    assertThat(analytics("transactions")).isEqualTo(before);
    assertThat(ADMIN.get("/analytics/transactions").text())
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
        "[{'plan_id':" + day + ",'plan_name':'Day','active_count':2}]",
        "most_popular_plans",
        "[{'plan_id':" + month + ",'plan_name':'Month','active_count':0}]",
        "plans_by_creator",
        "[{'created_by':" + MANAGER.id() + ",'count':2}]");
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
        "[{'user_id':" + id(bina) + ",'active_plan_count':2}]",
        "phone_number_duplicates",
        "[{'phone_number':'" + LINE + "','count':2}]");
    assertThat(answer.path("upcoming_expirations").findValuesAsText("phone_number"))
        .containsExactly(LINE, OTHER_LINE);
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
        "[{'referrer_id':" + id(asha) + ",'total_rewards':1,'total_amount':50.00}]");
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
    JsonNode own = bina.app().get("/analytics/me/users").is(200).json();

    assertThatIn(
        own,
        "profile/user_id",
        id(bina),
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
        "{'plan_id':" + day + ",'plan_name':'Day','usage_count':2}",
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

  private static long id(Subscriber.Session session) {
    return session.me().json().path("user_id").asLong();
  }
}
