package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.lifecycle.ExportPersonalData;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Facts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /api/users/export}. */
class OwnDataE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(
          Map.of(
              "KHATA_RATE_LIMIT_PER_IP",
              "on",
              "KHATA_RATE_LIMIT_CHARGEGHAR",
              "1000/1m",
              "KHATA_RATE_LIMIT_GENCHARGE",
              "1000/1m",
              "KHATA_RATE_LIMIT_MYPHARMA_GENERIC",
              "1000/1m",
              "KHATA_RATE_LIMIT_MYPHARMA_OTP",
              "1000/1m",
              "KHATA_RATE_LIMIT_MYPHARMA_VERIFY",
              "1000/1m"));

  private static final int MANY = 50_000;

  private final Staff user = Staff.hiredBy(KHATA);
  private final App app = user.in(Contract.CHARGEGHAR);

  @Test
  void a_user_gets_all_that_is_kept_of_them_as_a_file() {
    HttpResponse<byte[]> answer = app.download(OwnData.PATH);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"khata-data.zip\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    OwnData data = OwnData.of(answer.body());
    JsonNode account = data.section("account");
    assertThat(account).hasSize(1);
    assertThat(account.at("/0/number").asLong()).isEqualTo(user.id());
    assertThat(account.at("/0/phone").asText()).isEqualTo(user.person().e164());
    assertThat(account.at("/0/created_at").asText()).matches("[-0-9]{10}T[:0-9]{8}\\.[0-9]{6}Z");
    assertThat(data.section("sessions")).isNotEmpty();
    assertThat(exportsOf(user)).isOne();
  }

  @Test
  void once_a_minute_and_a_user() {
    assertThat(app.download(OwnData.PATH).statusCode()).isEqualTo(200);

    Answer again = app.get(OwnData.PATH).is(429).retryWithin(60);
    assertThat(again.json().at("/error/code").asText()).isEqualTo("RATE_LIMIT_EXCEEDED");
    assertThat(again.json().path("success").asBoolean(true)).isFalse();
    App other = Staff.hiredBy(KHATA).in(Contract.CHARGEGHAR);
    assertThat(other.download(OwnData.PATH).statusCode()).isEqualTo(200);
    assertThat(exportsOf(user)).isOne();
  }

  @Test
  void whoever_asks_for_the_head_gets_no_data_and_is_not_noted() {
    app.send("HEAD", OwnData.PATH, BodyPublishers.noBody()).is(200);

    assertThat(exportsOf(user)).isZero();
  }

  @Test
  void whoever_was_blocked_or_has_left_gets_nothing() {
    Staff blocked = Staff.hiredBy(KHATA);
    App theirs = blocked.in(Contract.CHARGEGHAR);
    KHATA.sql().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", blocked.id());
    assertThat(theirs.get(OwnData.PATH).status()).isIn(401, 403);
    user.in(Contract.GENCHARGE).delete("/user/me").is(200);

    app.get(OwnData.PATH).is(401);

    assertThat(exportsOf(blocked) + exportsOf(user)).isZero();
  }

  @Test
  void nothing_of_whoever_pays_for_ones_number_is_in_it() {
    Staff friend = Staff.hiredBy(KHATA);
    App payer = friend.in(Contract.GENCHARGE);
    recharge(friend, payer, user.person().e164());

    OwnData mine = OwnData.of(app.download(OwnData.PATH).body());
    OwnData theirs = OwnData.of(friend.in(Contract.CHARGEGHAR).download(OwnData.PATH).body());

    assertThat(mine.section("plans_by_others")).hasSize(1);
    assertThat(mine.section("transactions").isMissingNode()).isTrue();
    assertThat(mine.text()).doesNotContain(friend.person().e164());
    assertThat(theirs.section("transactions").at("/0/to_phone").asText())
        .isEqualTo(user.person().e164());
    assertThat(theirs.section("transactions").at("/0/amount").asText()).isEqualTo("100.00");
    assertThat(theirs.section("statement").findValuesAsText("account"))
        .containsExactlyInAnyOrder("WALLET", "WALLET", "POINTS");
  }

  @Test
  void fifty_thousand_transactions_are_told_each_once() {
    KHATA.tamper(
        """
        INSERT INTO recharge_transaction (user_id, seq, amount, created_at, category, direction,
          source, status, failure_reason)
        SELECT %d, n, n, now(), 'WALLET', 'CREDIT', 'WALLET_TOPUP', 'FAILED', 'DECLINED'
        FROM generate_series(1, %d) n
        """
            .formatted(user.id(), MANY));

    JsonNode told = OwnData.of(app.download(OwnData.PATH).body()).section("transactions");

    Set<Long> numbers = new HashSet<>();
    told.forEach(transaction -> numbers.add(transaction.path("number").asLong()));
    assertThat(numbers).hasSize(MANY);
    assertThat(told).hasSize(MANY);
    assertThat(told.path(MANY - 1).path("amount").asText()).isEqualTo("500.00");
  }

  @Test
  void a_third_at_once_is_asked_to_come_again() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      Thread.ofVirtual().start(() -> KHATA.get(Exports.class).run(() -> hold(running, end)));
    }
    running.await();
    try {
      Answer third = app.get(OwnData.PATH).is(503).retryWithin(60);
      assertThat(third.json().at("/error/code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
      assertThat(exportsOf(user)).isZero();
    } finally {
      end.countDown();
    }
  }

  private static boolean hold(CountDownLatch running, CountDownLatch end) {
    running.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @Test
  void when_nobody_listens_any_more_it_ends_and_holds_nothing() {
    AtomicInteger told = new AtomicInteger();
    ExportPersonalData.Destination gone =
        new ExportPersonalData.Destination() {
          @Override
          public void record(String section, Facts facts) {
            told.incrementAndGet();
            throw new IllegalStateException("gone");
          }

          @Override
          public void file(String name, DocumentVault.Stored content) {}
        };
    Actor by = new Actor.Batch(Origin.batch("test"));

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () -> KHATA.get(ExportPersonalData.class).handle(new UserId(user.id()), by, gone))
          .hasMessage("gone");
    }

    assertThat(told).hasValue(5);
    assertThat(KHATA.get(Pools.class).states())
        .allSatisfy(pool -> assertThat(pool.active()).isZero());
  }

  private static void recharge(Staff payer, App app, String phone) {
    Staff admin = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    long plan =
        admin
            .in(Contract.GENCHARGE)
            .post("/plans/plan", "name", "Week", "type", "DATA", "price", 100, "validity_days", 7)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    String[] gift = {
      "adjust",
      "--user",
      "" + payer.id(),
      "--amount",
      "500",
      "--reason",
      "a gift",
      "--by",
      admin.person().e164()
    };
    assertThat(KHATA.run(gift).code()).isZero();
    app.post(
            "/recharge/subscribe",
            "plan_id",
            plan,
            "payment_method",
            "WALLET",
            "to_phone_number",
            phone)
        .is(200);
  }

  private static int exportsOf(Staff staff) {
    return KHATA
        .sql()
        .fetchSingle(
            """
            SELECT count(*) FROM audit_event
            WHERE action = 'PERSONAL_DATA_EXPORTED' AND subject_id = ?
            """,
            staff.id())
        .get(0, Integer.class);
  }
}
