package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Days of analytics in Kathmandu, where it is the afternoon of 2026-03-01. */
class AnalyticsE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(new SettableClock(), Map.of("KHATA_REPORT_ZONE", "Asia/Kathmandu"));

  private static final App ADMIN =
      Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

  /** A failed top-up of somebody, at that moment. */
  private static void tried(String amount, String at) {
    KHATA
        .sql()
        .execute(
            """
            INSERT INTO recharge_transaction
              (user_id, seq, amount, created_at, category, direction, source, status,
               payment_method, failure_reason)
            SELECT 700000, 1 + count(*), ?, ?::timestamptz, 'WALLET', 'CREDIT', 'WALLET_TOPUP',
              'FAILED', 'UPI', 'PAYMENT_DECLINED'
            FROM recharge_transaction WHERE user_id = 700000\
            """,
            new BigDecimal(amount).movePointRight(2).longValueExact(),
            at);
  }

  private static JsonNode transactions() {
    ObjectNode answer = (ObjectNode) ADMIN.get("/analytics/transactions").is(200).json();
    assertThat(answer.remove("generated_at").asText()).startsWith("2026-03-01T12:00:00");
    return answer;
  }

  private static JsonNode day(JsonNode answer, String date) {
    return StreamSupport.stream(answer.at("/trends/last_30_days").spliterator(), false)
        .filter(day -> day.path("date").asText().equals(date))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void days_add_up_whether_summed_up_or_not() {
    tried("1.25", "2026-02-15T18:14:59.999999Z");
    tried("2.50", "2026-02-15T18:15:00Z");
    tried("4.00", "2026-02-15T18:25:00Z");

    JsonNode live = transactions();
    KHATA.run("roll-up");
    JsonNode rolledUp = transactions();
    JsonNode report =
        ADMIN
            .post(
                "/reports/transactions-report",
                "created_from",
                "2026-02-16",
                "created_to",
                "2026-02-16")
            .is(200)
            .json();

    assertThat(day(live, "2026-02-15"))
        .isEqualTo(Json.of("date", "2026-02-15", "count", 1, "total_amount", 1.25));
    assertThat(day(live, "2026-02-16"))
        .isEqualTo(Json.of("date", "2026-02-16", "count", 2, "total_amount", 6.5));
    assertThat(rolledUp).isEqualTo(live);
    assertThat(report.path("total").asInt()).isEqualTo(2);
    assertThat(report.path("items").findValuesAsText("amount")).containsExactly("2.5", "4.0");
  }

  @Test
  void a_week_has_seven_days_and_ends_yesterday() {
    JsonNode week = transactions().at("/trends/last_7_days");

    assertThat(week.findValuesAsText("date"))
        .containsExactly(
            "2026-02-22",
            "2026-02-23",
            "2026-02-24",
            "2026-02-25",
            "2026-02-26",
            "2026-02-27",
            "2026-02-28");
    assertThat(week.findValuesAsText("count")).containsOnly("0");
    assertThat(transactions().at("/growth_rates/week_over_week_pct").isNull()).isTrue();
  }

  @Test
  void whoever_may_read_recharges_has_the_dashboard_others_their_own_insights() {
    Permission read = new Permission(Resource.RECHARGE, Action.READ);
    Permission other = new Permission(Resource.PLANS, Action.READ);

    JsonNode dashboard = of(read).get("/analytics/me/users").is(200).json();
    JsonNode insights = of(other).get("/analytics/me/users").is(200).json();

    assertThat(dashboard.hasNonNull("total_revenue")).isTrue();
    assertThat(dashboard.hasNonNull("profile")).isFalse();
    assertThat(insights.hasNonNull("profile")).isTrue();
    assertThat(insights.hasNonNull("total_revenue")).isFalse();
    of(other).get("/analytics/transactions").is(403);
    KHATA.app().get("/analytics/me/users").is(401);
  }

  private static App of(Permission permission) {
    return Staff.hiredBy(KHATA).mayOnly(List.of(permission)).in(Contract.GENCHARGE);
  }
}
