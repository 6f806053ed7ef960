package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read of transactions, in Kathmandu. */
class ReportE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(new SettableClock(), Map.of("KHATA_REPORT_ZONE", "Asia/Kathmandu"));

  private static final String REPORT = "/reports/transactions-report";
  private static final App ADMIN =
      Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private static final AtomicLong USERS = new AtomicLong(700_000);

  /** Somebody whom no other test asks for. */
  private final long user = USERS.incrementAndGet();

  /** So many failed top-ups of that amount, at that moment. */
  private void tried(int count, String amount, String at) {
    KHATA
        .sql()
        .execute(
            """
            INSERT INTO recharge_transaction
              (user_id, seq, amount, created_at, category, direction, source, status,
               payment_method, payment_id, failure_reason)
            SELECT {0}, {1} + n, {2}, {3}::timestamptz, 'WALLET', 'CREDIT', 'WALLET_TOPUP',
              'FAILED', 'UPI', '=pay_' || n, 'PAYMENT_DECLINED'
            FROM generate_series(1, {4}) n\
            """
                .replace("{0}", Long.toString(user))
                .replace("{1}", Long.toString(seq()))
                .replace("{2}", new BigDecimal(amount).movePointRight(2).toPlainString())
                .replace("{3}", "'" + at + "'")
                .replace("{4}", Integer.toString(count)));
  }

  private long seq() {
    String sql = "SELECT coalesce(max(seq), 0) FROM recharge_transaction WHERE user_id = ?";
    return KHATA.sql().fetchSingle(sql, user).get(0, Long.class);
  }

  /** The report of that user alone. */
  private Answer report(Object... more) {
    List<Object> body = new ArrayList<>(List.of("user_ids", List.of(user)));
    body.addAll(List.of(more));
    return ADMIN.post(REPORT, body.toArray());
  }

  private static List<Long> ids(JsonNode report) {
    return StreamSupport.stream(report.path("items").spliterator(), false)
        .map(row -> row.path("txn_id").asLong())
        .toList();
  }

  @Test
  void a_day_is_a_day_of_the_zone() {
    tried(1, "1.00", "2026-11-15T18:14:59Z");
    tried(1, "2.00", "2026-11-15T18:15:00Z");
    tried(1, "4.00", "2026-11-16T18:14:59.999999Z");

    JsonNode day = report("created_from", "2026-11-16", "created_to", "2026-11-16").is(200).json();
    JsonNode before =
        report("created_from", "2026-11-15", "created_to", "2026-11-15").is(200).json();
    JsonNode both = report("created_from", "2026-11-15", "created_to", "2026-11-16").is(200).json();

    assertThat(day.path("items").findValuesAsText("amount")).containsExactly("2.0", "4.0");
    assertThat(before.path("items").findValuesAsText("amount")).containsExactly("1.0");
    List<Long> apart = new ArrayList<>(ids(before));
    apart.addAll(ids(day));
    assertThat(ids(both)).isEqualTo(apart);
    assertThat(report("created_from", "2026-11-15T18:15:00Z").json().path("total").asInt())
        .isEqualTo(2);
    assertThat(report("created_to", "2026-11-15T23:59:59").json().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void a_file_has_the_rows_of_the_answer() {
    tried(1, "50.25", "2026-11-15T18:25:00Z");

    Answer answer = report("export_type", "csv").is(200);

    assertThat(answer.header("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.header("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"?transactions-report-\\d{4}-\\d\\d-\\d\\d\\.csv\"?.*");
    String[] lines = answer.text().split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("txn_id,user_id,user_name,category,txn_type,amount,");
    assertThat(lines[1])
        .contains(",wallet,credit,50.25,")
        .contains(",'=pay_1,PAYMENT_DECLINED,2026-11-16T00:10:00+05:45");
    String marked = ADMIN.post(REPORT + "?bom=true", "export_type", "csv").is(200).text();
    assertThat(marked).startsWith("\uFEFFtxn_id,");
  }

  @Test
  void a_workbook_is_one() {
    Answer answer = report("export_type", "excel").is(200);

    assertThat(answer.header("Content-Type"))
        .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.header("Content-Disposition").orElse("")).contains(".xlsx");
    assertThat(answer.text()).startsWith("PK");
  }

  @Test
  void pages_to_print_are_a_pdf_of_as_many_rows_as_somebody_reads() {
    tried(1, "50.25", "2026-11-15T18:25:00Z");

    Answer pages = report("export_type", "pdf").is(200);
    tried(10_000, "1.00", "2026-11-15T18:25:00Z");

    assertThat(pages.header("Content-Type")).contains("application/pdf");
    assertThat(pages.header("Content-Disposition").orElse("")).contains(".pdf");
    assertThat(pages.text()).startsWith("%PDF-").endsWith("%%EOF\n");
    assertThat(report("export_type", "pdf").is(422).text()).contains("export_type", "10000 rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"created_at", "amount", "status", "source", "user_id", "category"})
  void pages_over_equal_keys_have_each_row_once(String by) {
    tried(230, "5.00", "2026-11-20T10:00:00Z");
    List<Long> all = ids(report("order_by", by).is(200).json());

    for (String dir : List.of("asc", "desc")) {
      List<Long> paged =
          new ArrayList<>(ids(report("order_by", by, "order_dir", dir).json()).subList(0, 100));
      for (int from = 100; from < 300; from += 100) {
        JsonNode page =
            report("order_by", by, "order_dir", dir, "limit", 100, "offset", from).is(200).json();
        assertThat(page.path("total").asInt()).isEqualTo(230);
        paged.addAll(ids(page));
      }
      assertThat(paged)
          .hasSize(230)
          .doesNotHaveDuplicates()
          .isEqualTo(dir.equals("asc") ? all : all.reversed());
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "2,0", "0,2", ",2", "2,"})
  void only_a_limit_and_an_offset_make_a_page(Integer limit, Integer offset) {
    tried(5, "5.00", "2026-11-20T10:00:00Z");
    List<Object> body = new ArrayList<>();
    if (limit != null) {
      body.addAll(List.of("limit", limit));
    }
    if (offset != null) {
      body.addAll(List.of("offset", offset));
    }

    assertThat(ids(report(body.toArray()).is(200).json())).hasSize(5);
    assertThat(ids(report("limit", 2, "offset", 4).json())).hasSize(1);
    JsonNode beyond = report("limit", 2, "offset", 9).is(200).json();
    assertThat(beyond.path("items")).isEmpty();
    assertThat(beyond.path("total").asInt()).isEqualTo(5);
  }

  @Test
  void what_is_null_or_an_empty_list_is_as_left_out() {
    tried(2, "5.00", "2026-11-20T10:00:00Z");
    var body = Json.of("user_ids", List.of(user), "statuses", List.of(), "sources", null);

    assertThat(ids(ADMIN.post(REPORT, body).is(200).json())).hasSize(2);
    assertThat(ADMIN.send("POST", REPORT, BodyPublishers.noBody()).status()).isEqualTo(200);
  }

  @Test
  void filters_find_what_they_name() {
    tried(1, "5.00", "2026-11-20T10:00:00Z");
    tried(1, "7.50", "2026-11-20T10:00:00Z");

    assertThat(ids(report("min_amount", 7.5).json())).hasSize(1);
    assertThat(ids(report("max_amount", 7.49).json())).hasSize(1);
    assertThat(ids(report("statuses", List.of("failed", "pending")).json())).hasSize(2);
    assertThat(ids(report("statuses", List.of("success")).json())).isEmpty();
    assertThat(ids(report("payment_methods", List.of("upi")).json())).hasSize(2);
    assertThat(ids(report("payment_transaction_id_contains", "PAY_").json())).hasSize(2);
    assertThat(ids(report("payment_transaction_id_contains", "%").json())).isEmpty();
    assertThat(ids(report("txn_types", List.of("credit"), "categories", List.of("wallet")).json()))
        .hasSize(2);
  }

  @Test
  void whatever_is_unknown_or_wrong_is_told_field_by_field() {
    Answer refused =
        report(
                "colour",
                "red",
                "statuses",
                List.of("success", "lost"),
                "order_by",
                "colour",
                "min_amount",
                -1,
                "created_from",
                "2026-02-30",
                "from_phone_numbers",
                List.of("12"),
                "export_type",
                "paper",
                "limit",
                -1)
            .is(422);

    assertThat(new HashSet<>(refused.json().path("errors").findValuesAsText("field")))
        .containsExactlyInAnyOrder(
            "colour",
            "statuses.1",
            "order_by",
            "min_amount",
            "created_from",
            "from_phone_numbers.0",
            "export_type",
            "limit");
  }

  @ParameterizedTest
  @CsvSource({"created_from,2026-11-02,created_to,2026-11-01", "min_amount,2,max_amount,1"})
  void a_lower_bound_above_its_upper_is_refused(String least, String from, String most, String to) {
    boolean money = least.startsWith("min");
    Object low = money ? new BigDecimal(from) : from;
    Object high = money ? new BigDecimal(to) : to;

    Answer refused = report(least, low, most, high).is(422);

    assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly(most);
    report(least, low, most, low).is(200);
  }

  @Test
  void everybody_reads_their_own_rows_alone() {
    tried(1, "5.00", "2026-11-20T10:00:00Z");
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Subscriber.Session session = asha.in(asha.signUp());
    String own = "/reports/me/transactions-report";

    assertThat(session.app().post(own).is(200).json().path("total").asInt()).isZero();
    session.app().post(own, "user_ids", List.of(user)).is(422);
    session.app().post(own, "from_phone_numbers", List.of("9876543210")).is(422);
    session.app().post(REPORT).is(403);
    assertThat(session.app().post(own, "export_type", "csv").is(200).text().split("\r\n"))
        .hasSize(1);
  }
}
