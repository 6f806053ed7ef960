package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.reporting.RollUpTransactions;
import dev.khata.application.wallet.RollUp;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After rows have come back, everything goes on above them. */
class LifeAfterRestoreE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String[] ALL = {
    "users",
    "preferences",
    "plan_groups",
    "plans",
    "transactions",
    "subscriptions",
    "ledger",
    "notifications",
    "contacts",
    "contents",
    "referrals",
    "autopays"
  };

  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);
  private final BackupDesk desk = new BackupDesk(admin);
  private final Staff payer = Staff.hiredBy(KHATA);
  private final App app = payer.in(Contract.GENCHARGE);

  @AfterEach
  void books_balance() {
    Shell.Ended proved = KHATA.run("verify-ledger");
    assertThat(proved.code()).as(proved::toString).isZero();
  }

  @Test
  void what_was_lost_comes_back_and_everything_goes_on_above_it() {
    give("1000.00");
    long plan = plan();
    long txn = buy(plan);
    buy(plan);
    long backup = desk.make(ALL);
    String wiped =
        "DELETE FROM recharge_transaction; DELETE FROM transaction_counter; DELETE FROM"
            + " plan_notice; DELETE FROM subscription; DELETE FROM line; DELETE FROM posting;"
            + " DELETE FROM business_key; DELETE FROM adjustment; DELETE FROM journal_entry; DELETE"
            + " FROM account WHERE kind <> 'SYSTEM'; DELETE FROM plan_version; DELETE FROM plan;"
            + " DELETE FROM roll_up_sum; DELETE FROM roll_up; UPDATE ledger_proof SET below_xact ="
            + " 0, postings = 0";
    KHATA.tamper(wiped);
    for (String counted :
        List.of("recharge_transaction", "subscription", "journal_entry", "plan")) {
      KHATA.tamper("ALTER SEQUENCE " + counted + "_id_seq RESTART WITH 1");
    }
    KHATA.tamper("ALTER SEQUENCE account_id_seq RESTART WITH 1000");

    desk.restored(backup, "missing");

    assertThat(app.get("/recharge/my/transactions").is(200).json().path("total").asInt())
        .isEqualTo(2);
    assertThat(balance()).isEqualByComparingTo("800");
    assertThat(plan()).isGreaterThan(plan);
    assertThat(buy(plan)).isGreaterThan(txn);
    assertThat(seqs()).containsExactly(1L, 2L, 3L);
    Subscriber.anybody(KHATA.app()).signUp();
    announce();
    desk.make("plans");
  }

  @Test
  void numbers_of_a_user_have_neither_gap_nor_clash_when_they_bought_meanwhile() {
    give("1000.00");
    long plan = plan();
    buy(plan);
    buy(plan);
    long backup = desk.make("transactions", "subscriptions");
    KHATA.tamper(
        "DELETE FROM recharge_transaction WHERE user_id = "
            + payer.id()
            + "; DELETE FROM transaction_counter WHERE user_id = "
            + payer.id());
    buy(plan);

    desk.restored(backup, "missing");

    buy(plan);
    assertThat(seqs()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(app.get("/recharge/my/transactions").is(200).json().path("total").asInt())
        .isEqualTo(4);
  }

  @Test
  void holes_are_filled_with_what_was_there() {
    give("1000.00");
    long plan = plan();
    buy(plan);
    long second = buy(plan);
    buy(plan);
    long backup = desk.make("transactions");
    KHATA.tamper("DELETE FROM recharge_transaction WHERE id = " + second);

    desk.restored(backup, "missing");

    assertThat(
            KHATA
                .sql()
                .fetchSingle("SELECT seq FROM recharge_transaction WHERE id = ?", second)
                .get(0, Long.class))
        .isEqualTo(2);
    assertThat(seqs()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_was_summed_up_before_it_was_lost_is_counted_once_when_it_is_back() {
    give("1000.00");
    long plan = plan();
    long lost = buy(plan);
    buy(plan);
    List<String> sums = sums();
    rollUp();
    String paid = paid();
    closeDay();
    long backup = desk.make("ledger", "transactions");
    KHATA.tamper(
        "DELETE FROM posting WHERE entry_id = (SELECT entry_id FROM recharge_transaction WHERE id ="
            + " "
            + lost
            + "); DELETE FROM recharge_transaction WHERE id = "
            + lost);

    desk.restored(backup, "missing");

    assertThat(sums()).isEqualTo(sums);
    books_balance();
    rollUp();
    assertThat(sums()).isEqualTo(sums);
    assertThat(paid()).isEqualTo(paid);
    assertThat(KHATA.sql().fetch("SELECT day, reason FROM closed_day_fault")).isEmpty();
  }

  /** One that ends now. */
  private static void closeDay() {
    assertThat(
            KHATA
                .sql()
                .fetchValue(
                    "SELECT close_day(coalesce((SELECT max(day) + 1 FROM closed_day), current_date"
                        + " - 1), now(), now())"))
        .isEqualTo(true);
  }

  /** Until all that there is has been rolled up. */
  private static void rollUp() {
    Eventually.within(
        Duration.ofSeconds(30),
        () -> {
          KHATA.get(RollUp.class).run();
          KHATA.get(RollUpTransactions.class).run();
          return KHATA
              .sql()
              .fetchOptional(
                  "SELECT FROM posting WHERE account_id < 1000 AND xact >= (SELECT"
                      + " coalesce(max(below_xact), 0) FROM roll_up) UNION ALL SELECT FROM"
                      + " recharge_transaction WHERE xact >= (SELECT done_xact FROM"
                      + " transaction_roll_up) LIMIT 1")
              .isEmpty();
        });
  }

  /** What accounts of the house have. */
  private static List<String> sums() {
    return KHATA
        .sql()
        .fetch(
            "SELECT a.id || ': ' || t.debits || ', ' || t.credits FROM account a CROSS JOIN LATERAL"
                + " house_turnover(a.id, 'infinity') t WHERE a.id < 1000 ORDER BY a.id")
        .getValues(0, String.class);
  }

  /** What was rolled up of this user's transactions. */
  private String paid() {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT transactions || ': ' || amount FROM transaction_user WHERE user_id = ?",
            payer.id())
        .get(0, String.class);
  }

  @Test
  void users_go_on_while_rows_come_back_and_two_restores_at_once_come_one_after_the_other() {
    give("1000.00");
    long plan = plan();
    buy(plan);
    long backup = desk.make(ALL);

    List<JsonNode> ended =
        Race.of(
            6,
            i -> {
              if (i < 2) {
                return desk.restore(backup, "missing");
              }
              buy(plan);
              return Json.of("status", "success");
            });

    assertThat(ended).allMatch(one -> one.path("status").asText().equals("success"));
    assertThat(seqs()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void rows_that_collide_bring_nothing_back_and_it_is_told() {
    long group = named("Collides " + System.nanoTime());
    String name = admin.get("/plans/plan-group/" + group).get("name");
    long other = named("Other " + System.nanoTime());
    long backup = desk.make("plan_groups");
    admin.delete("/plans/plan-group/" + group).is(204);
    admin.delete("/plans/plan-group/" + other).is(204);
    named(name);

    JsonNode ended = desk.restore(backup, "missing");

    assertThat(ended.path("error").asText()).contains("plan_group", "plan_group_name_key");
    admin.get("/plans/plan-group/" + other).is(404);
  }

  private void give(String amount) {
    Shell.Ended given =
        KHATA.run(
            "adjust",
            "--user",
            Long.toString(payer.id()),
            "--amount",
            amount,
            "--reason",
            "a test",
            "--by",
            manager.person().e164());
    assertThat(given.code()).as(given::toString).isZero();
  }

  private BigDecimal balance() {
    return app.get("/user/me").is(200).json().path("wallet_balance").decimalValue();
  }

  private long named(String name) {
    return admin.post("/plans/plan-group", "name", name).is(200).json().path("group_id").asLong();
  }

  private long plan() {
    return admin
        .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private long buy(long plan) {
    return app.post(
            "/recharge/subscribe",
            "plan_id",
            plan,
            "payment_method",
            "WALLET",
            "to_phone_number",
            "+9198765" + String.format("%05d", payer.id() % 100_000))
        .is(200)
        .json()
        .path("txn_id")
        .asLong();
  }

  private List<Long> seqs() {
    return KHATA
        .sql()
        .fetch("SELECT seq FROM recharge_transaction WHERE user_id = ? ORDER BY seq", payer.id())
        .getValues(0, Long.class);
  }

  private void announce() {
    admin.post("/notification/announcement", "title", "Back again", "body", "All is well.").is(201);
  }
}
