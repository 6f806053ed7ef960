package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports of days in Kathmandu: what they add up to, in every format, and as of when they tell. */
class ReportDaysE2eTest {
  private static final Instant NOON = Instant.parse("2026-11-20T06:15:00Z");
  private static final SettableClock CLOCK = new SettableClock(NOON);

  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(CLOCK, Map.of("KHATA_REPORT_ZONE", "Asia/Kathmandu"));

  private static final String TRANSACTIONS = "/reports/transactions-report";
  private static final String PLANS = "/reports/current-active-plans-report";
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 14);
  private static final int DAYS = 5;
  private static final long USER = 810_000;
  private static final App ADMIN =
      Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

  /** What a report tells of money: which rows, and how much each. */
  private record Money(List<Long> ids, List<BigDecimal> amounts) {
    BigDecimal sum() {
      return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Money and(Money more) {
      List<Long> allIds = new ArrayList<>(ids);
      allIds.addAll(more.ids);
      List<BigDecimal> all = new ArrayList<>(amounts);
      all.addAll(more.amounts);
      return new Money(allIds, all);
    }
  }

  /** Every seven hours and a bit, and around each midnight of the zone to the microsecond. */
  private static void trade() {
    KHATA
        .sql()
        .execute(
            """
            INSERT INTO recharge_transaction
              (user_id, seq, amount, created_at, category, direction, source, status,
               payment_method, payment_id, failure_reason)
            SELECT %d, row_number() OVER (ORDER BY at), 1 + 3331 * row_number() OVER (ORDER BY at),
              at, 'WALLET', 'CREDIT', 'WALLET_TOPUP', 'FAILED', 'UPI', 'pay', 'PAYMENT_DECLINED'
            FROM (
              SELECT '2026-11-13T18:15:00Z'::timestamptz + n * interval '7 hours 13 minutes'
              FROM generate_series(0, 16) n
              UNION ALL
              SELECT '2026-11-13T18:15:00Z'::timestamptz + n * interval '1 day' + off
              FROM generate_series(1, 4) n, unnest('{-1 microsecond, 0, -1 second}'::interval[]) off
            ) t (at)
            """
                .formatted(USER));
  }

  private static Object[] of(LocalDate from, LocalDate to, String type) {
    return new Object[] {
      "user_ids",
      List.of(USER),
      "created_from",
      from.toString(),
      "created_to",
      to.toString(),
      "export_type",
      type
    };
  }

  private static Money json(LocalDate from, LocalDate to) {
    JsonNode items = ADMIN.post(TRANSACTIONS, of(from, to, "none")).is(200).json().path("items");
    List<JsonNode> rows = StreamSupport.stream(items.spliterator(), false).toList();
    return new Money(
        rows.stream().map(row -> row.path("txn_id").asLong()).toList(),
        rows.stream().map(row -> new BigDecimal(row.path("amount").asText()).setScale(2)).toList());
  }

  private static Money csv(LocalDate from, LocalDate to) {
    List<String[]> lines =
        ADMIN
            .post(TRANSACTIONS, of(from, to, "csv"))
            .is(200)
            .text()
            .lines()
            .map(line -> line.split(",", -1))
            .toList();
    int amount = Arrays.asList(lines.getFirst()).indexOf("amount");
    List<String[]> rows = lines.subList(1, lines.size());
    return new Money(
        rows.stream().map(cells -> Long.valueOf(cells[0])).toList(),
        rows.stream().map(cells -> new BigDecimal(cells[amount])).toList());
  }

  private static Money excel(LocalDate from, LocalDate to) throws IOException {
    try (InputStream file = ADMIN.stream(TRANSACTIONS, Json.of(of(from, to, "excel"))).body()) {
      List<Map<String, String>> rows = Workbook.of(file.readAllBytes()).rows();
      return new Money(
          rows.stream().map(row -> Long.valueOf(row.get("Txn id"))).toList(),
          rows.stream().map(row -> new BigDecimal(row.get("Amount"))).toList());
    }
  }

  @Test
  void days_add_up_to_their_range_and_every_format_says_the_same() throws IOException {
    trade();

    Money days = new Money(List.of(), List.of());
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      Money one = json(day, day);
      assertThat(one.ids()).as("%s", day).isNotEmpty();
      assertThat(csv(day, day)).as("%s as CSV", day).isEqualTo(one);
      assertThat(excel(day, day)).as("%s as Excel", day).isEqualTo(one);
      days = days.and(one);
    }

    LocalDate last = FIRST.plusDays(DAYS - 1);
    Money range = json(FIRST, last);
    assertThat(days.ids()).doesNotHaveDuplicates().hasSameElementsAs(range.ids());
    assertThat(days.sum()).isEqualTo(range.sum()).isEqualByComparingTo("14490.14");
    assertThat(range.ids()).hasSize(29);
    assertThat(csv(FIRST, last)).isEqualTo(range);
    assertThat(excel(FIRST, last)).isEqualTo(range);
  }

  /** A plan on a line, for so long around noon. */
  private static void runs(long id, String from, String to) {
    KHATA.tamper(
        """
        INSERT INTO subscription
          (id, user_id, plan_id, plan_version, valid_from, valid_to, created_at, phone)
        SELECT %1$d, %2$d, id, version, '%3$s', '%4$s', '%3$s', '+9779800000%1$d' FROM plan
        """
            .formatted(id, USER, from, to));
  }

  private static List<String> standing(Object... body) {
    return ADMIN.post(PLANS, body).is(200).json().path("items").findValuesAsText("status");
  }

  @Test
  void current_plans_run_or_wait_unless_others_are_asked_for() {
    ADMIN
        .post("/plans/plan", "name", "Day", "type", "DATA", "price", 10, "validity_days", 1)
        .is(200);
    runs(101, "2026-11-18T06:15:00Z", "2026-11-19T06:15:00Z");
    runs(102, "2026-11-20T00:00:00Z", "2026-11-20T06:20:00Z");
    runs(103, "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z");

    assertThat(standing()).containsExactlyInAnyOrder("active", "queued");
    assertThat(standing("statuses", List.of())).containsExactlyInAnyOrder("active", "queued");
    assertThat(standing("statuses", List.of("expired"))).containsExactly("expired");
    assertThat(standing("statuses", List.of("active", "queued", "expired"))).hasSize(3);
    CLOCK.advance(Duration.ofMinutes(6));
    assertThat(standing()).containsExactly("queued");
  }
}
