package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users are told of each charge a day before it is made, and of what became of it. */
class DebitNoticeE2eTest {
  private static final Instant START = Instant.parse("2026-12-01T06:00:00Z");
  private static final SettableClock CLOCK = new SettableClock(START);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final AtomicInteger LINES = new AtomicInteger();

  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(
          CLOCK, Map.of("KHATA_AUTOPAY_NOTICE", "24h", "KHATA_MERCHANT", "Namaste Tel"));

  private final Staff user = Staff.hiredBy(KHATA);
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final String line = "+91987630%04d".formatted(LINES.incrementAndGet());
  private final Instant due = CLOCK.instant().plus(Duration.ofDays(3));
  private final int before = messages(1).size();
  private long plan;
  private String autopay = "";

  @BeforeEach
  void an_autopay_of_100_is_due_in_three_days() {
    give("1000.00");
    plan =
        admin()
            .post("/plans/plan", "name", "Month", "type", "DATA", "price", 100, "validity_days", 7)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    autopay =
        app()
            .post(
                "/autopay/create_autopay",
                Json.of(
                    "plan_id",
                    plan,
                    "phone_number",
                    line,
                    "interval_days",
                    30,
                    "start_date",
                    due.toString()))
            .is(201)
            .json()
            .path("autopay_id")
            .asText();
  }

  /** So that no other test meets it. */
  @AfterEach
  void it_ends_and_the_books_balance() {
    app().delete("/autopay/" + autopay).is(204);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void a_charge_is_announced_a_day_before_and_told_once_made() {
    runAt(due.minus(DAY).minus(SECOND));
    assertThat(told()).isEmpty();

    runAt(due.minus(DAY));
    runAt(due.minus(DAY).plus(SECOND));
    assertThat(told())
        .containsExactly(
            "Namaste Tel: 100.00 NPR for Month on %s will be charged at %s. Autopay %s. You can skip"
                    .formatted(line, local(due), autopay)
                + " it or switch it off in the app.");

    runAt(due.minus(SECOND));
    assertThat(history()).isEmpty();
    runAt(due);
    runAt(due.plus(SECOND));

    assertThat(outcome()).isEqualTo("charged");
    assertThat(told())
        .hasSize(2)
        .last()
        .isEqualTo(
            "Namaste Tel: 100.00 NPR for Month on %s were charged to your wallet at %s. Autopay %s."
                .formatted(line, local(due), autopay));
    assertThat(inbox()).containsExactly("autopay-notice", "autopay-charged");
  }

  @Test
  void what_is_skipped_after_its_notice_is_not_charged() {
    runAt(due.minus(DAY));
    CLOCK.set(due.minus(SECOND));
    app().post("/autopay/" + autopay + "/skip").is(200);

    runAt(due);
    runAt(due.plus(DAY));

    assertThat(outcome()).isEqualTo("skipped");
    assertThat(inbox()).containsExactly("autopay-notice");
  }

  @Test
  void another_price_than_announced_is_announced_anew_and_waits_a_day() {
    runAt(due.minus(DAY));
    reprice(150);

    runAt(due);
    assertThat(history()).isEmpty();
    assertThat(told())
        .hasSize(2)
        .last()
        .satisfies(text -> assertThat(text).contains("150.00 NPR", local(due.plus(DAY))));
    runAt(due.plus(DAY).minus(SECOND));
    assertThat(history()).isEmpty();
    runAt(due.plus(DAY));

    assertThat(outcome()).isEqualTo("charged");
    assertThat(paid()).isEqualByComparingTo("150");
    assertThat(inbox()).containsExactly("autopay-notice", "autopay-notice", "autopay-charged");
  }

  @Test
  void what_waits_for_its_new_notice_can_be_skipped() {
    runAt(due.minus(DAY));
    reprice(150);
    runAt(due);
    CLOCK.set(due.plus(DAY).minus(SECOND));

    app().post("/autopay/" + autopay + "/skip").is(200);
    runAt(due.plus(DAY));

    assertThat(outcome()).isEqualTo("skipped");
    assertThat(inbox()).containsExactly("autopay-notice", "autopay-notice");
  }

  @Test
  void a_plan_that_was_made_inactive_after_its_notice_is_not_charged_and_history_says_why() {
    runAt(due.minus(DAY));
    edit(Json.of("status", "inactive"));

    runAt(due);

    assertThat(outcome()).isEqualTo("retrying");
    assertThat(history().at("/0/reason").asText()).isEqualTo("The plan was not available");
    assertThat(told())
        .last()
        .satisfies(
            text ->
                assertThat(text)
                    .contains(
                        "was not recharged: the plan is not available at present.",
                        "again at " + local(due.plus(DAY))));
    assertThat(inbox()).containsExactly("autopay-notice", "autopay-failed");
  }

  @Test
  void a_charge_that_nobody_could_announce_in_time_waits() {
    Instant late = due.plus(Duration.ofHours(1));

    runAt(late);
    assertThat(history()).isEmpty();
    assertThat(told())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("charged at " + local(late.plus(DAY))));
    runAt(late.plus(DAY).minus(SECOND));
    assertThat(history()).isEmpty();
    runAt(late.plus(DAY));

    assertThat(outcome()).isEqualTo("charged");
    assertThat(history().at("/0/due_at").asText()).startsWith(due.toString().substring(0, 19));
  }

  @Test
  void who_wants_no_messages_at_all_gets_these() {
    JsonNode all = app().get("/user/preference").is(200).json().path("notifications");
    var none = Json.of();
    all.fieldNames().forEachRemaining(name -> none.put(name, false));
    app().send("PUT", "/user/preference", Json.of("notifications", none)).is(200);

    runAt(due.minus(DAY));
    runAt(due);

    assertThat(told()).hasSize(2);
    assertThat(inbox()).containsExactly("autopay-notice", "autopay-charged");
  }

  private static void runAt(Instant at) {
    CLOCK.set(at);
    KHATA.get(ProcessDue.class).handle(new ProcessDue.Command(false, 10));
    KHATA.get(DispatchMessages.class).handle();
  }

  private App app() {
    return user.in(Contract.GENCHARGE);
  }

  private App admin() {
    return manager.in(Contract.GENCHARGE);
  }

  private void reprice(int price) {
    edit(Json.of("price", price));
  }

  private void edit(ObjectNode change) {
    admin().send("PUT", "/plans/plan/" + plan, change).is(200);
  }

  /** What came by SMS since the sign-up, in order. */
  private List<String> told() {
    List<String> all = messages(before);
    return all.subList(0, all.size() - before).reversed();
  }

  private List<String> messages(int count) {
    return KHATA.app().inbox(user.person().e164()).messages(count);
  }

  private List<String> inbox() {
    return KHATA
        .sql()
        .fetch(
            "SELECT template FROM inbox_message WHERE user_id = ? ORDER BY created_at, id",
            user.id())
        .map(row -> row.get(0, String.class));
  }

  private String outcome() {
    JsonNode history = history();
    assertThat(history).hasSize(1);
    return history.at("/0/outcome").asText();
  }

  private JsonNode history() {
    return app().get("/autopay/" + autopay + "/history").is(200).json().path("items");
  }

  private BigDecimal paid() {
    return app()
        .get("/recharge/my/transactions?status=success")
        .is(200)
        .json()
        .at("/items/0/amount")
        .decimalValue();
  }

  private void give(String amount) {
    String to = Long.toString(user.id());
    String by = manager.person().e164();
    Shell.Ended given =
        KHATA.run("adjust", "--user", to, "--amount", amount, "--reason", "a test", "--by", by);
    assertThat(given.code()).as(given::toString).isZero();
  }

  /** As messages write it where nobody chose a zone. */
  private static String local(Instant at) {
    String utc = at.plus(Duration.ofMinutes(330)).toString();
    return utc.substring(0, 10) + " " + utc.substring(11, 16) + " (UTC+05:30)";
  }
}
