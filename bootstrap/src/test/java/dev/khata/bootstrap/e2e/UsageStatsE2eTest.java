package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a user of ChargeGhar does, wherever they do it. */
class UsageStatsE2eTest {
  private static final String STATS = "/api/users/analytics/usage-stats";

  /** In Kathmandu, the first moment of 16 November. */
  private static final Instant MIDNIGHT = Instant.parse("2026-11-15T18:15:00Z");

  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final Staff asha = hiredBeforeMidnight();
  private final Acquaintances people = new Acquaintances(KHATA);

  @Test
  void who_has_done_nothing_sees_a_year_of_nothing() {
    JsonNode stats = stats("");

    assertThat(stats.path("total_recharges").asLong()).isZero();
    assertThat(stats.path("total_spent").asText()).isEqualTo("0.00");
    assertThat(stats.path("total_topups").asLong()).isZero();
    assertThat(stats.path("total_points_earned").asLong()).isZero();
    assertThat(stats.path("total_referrals").asLong()).isZero();
    assertThat(stats.path("active_plans").asLong()).isZero();
    assertThat(stats.get("last_activity").isNull()).isTrue();
    assertThat(Instant.parse(stats.path("member_since").asText()))
        .isEqualTo(
            KHATA
                .sql()
                .fetchSingle("SELECT created_at FROM users WHERE id = ?", asha.id())
                .get(0, Instant.class));
    assertThat(stats.path("monthly"))
        .hasSize(12)
        .allSatisfy(
            month -> {
              assertThat(month.path("spent").asText()).isEqualTo("0.00");
              assertThat(month.path("recharges").asLong()).isZero();
            });
  }

  @Test
  void what_was_done_is_counted_by_days_and_months_of_the_reports() {
    people.give(asha.id(), "1000.00");
    people.subscribe(buyer(), 1).is(200);
    CLOCK.set(MIDNIGHT);
    people.subscribe(buyer(), 2).is(200);
    people.subscribe(buyer(), 3, people.freeOffer()).is(200);
    assertThat(people.broughtBy(new Subscriber.Session(buyer()), Subscriber.anybody(KHATA.app())))
        .isNotNull();

    JsonNode all = stats("");
    assertThat(all.path("total_recharges").asLong()).isEqualTo(3);
    assertThat(all.path("total_spent").asText()).isEqualTo("200.00");
    assertThat(all.path("total_referrals").asLong()).isEqualTo(1);
    assertThat(all.path("active_plans").asLong()).isEqualTo(3);
    assertThat(Instant.parse(all.path("last_activity").asText())).isEqualTo(MIDNIGHT);
    assertThat(all.path("monthly").path(0).path("month").asText()).isEqualTo("2025-12");
    assertThat(all.path("monthly").path(11))
        .isEqualTo(Json.of("month", "2026-11", "spent", "200.00", "recharges", 3));

    JsonNode day = stats("?from=2026-11-16&to=2026-11-16");
    assertThat(day.path("total_recharges").asLong()).isEqualTo(2);
    assertThat(day.path("total_spent").asText()).isEqualTo("100.00");
    assertThat(day.path("total_referrals").asLong()).isEqualTo(1);
    assertThat(day.path("monthly").path(11).path("spent").asText()).isEqualTo("100.00");
    JsonNode before = stats("?to=2026-11-15");
    assertThat(before.path("total_spent").asText()).isEqualTo("100.00");
    assertThat(before.path("total_referrals").asLong()).isZero();

    CLOCK.set(MIDNIGHT.plus(Duration.ofDays(30)));
    JsonNode later = stats("");
    assertThat(later.path("active_plans").asLong()).isZero();
    assertThat(later.path("monthly").path(11))
        .isEqualTo(Json.of("month", "2026-12", "spent", "0.00", "recharges", 0));
    assertThat(stats("?to=2026-11-30").path("monthly")).isEqualTo(all.path("monthly"));
  }

  @Test
  void days_far_away_have_nothing() {
    for (String days :
        List.of("?from=1890-01-01&to=1890-01-01", "?from=9999-12-31&to=9999-12-31")) {
      JsonNode stats = stats(days);
      assertThat(stats.path("total_recharges").asLong()).isZero();
      assertThat(stats.path("monthly")).hasSize(12);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?from=yesterday, from",
    "?to=2026-02-30, to",
    "?from=16.11.2026&to=2026-11-16, from",
    "?from=2026-11-16T00:00:00Z, from",
    "?to=, to",
    "?to=+29990-01-01, to",
    "?from=0001-01-01, from",
    "?from=2026-11-17&to=2026-11-16, to",
  })
  void what_is_no_date_or_out_of_order_is_told(String query, String field) {
    JsonNode error = app().get(STATS + query).is(400).json().path("error");

    assertThat(error.path("code").asText()).isEqualTo("VALIDATION_ERROR");
    assertThat(error.path("details").fieldNames()).toIterable().containsExactly(field);
  }

  private static Staff hiredBeforeMidnight() {
    CLOCK.set(MIDNIGHT.minusNanos(1_000));
    return Staff.hiredBy(KHATA);
  }

  /** Newly logged in, since tokens do not outlive the leaps of this clock. */
  private App app() {
    return asha.in(Contract.CHARGEGHAR);
  }

  private App buyer() {
    return asha.in(Contract.GENCHARGE);
  }

  private JsonNode stats(String query) {
    return app().get(STATS + query).is(200).json().path("data");
  }
}
