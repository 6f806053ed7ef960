package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A top-up that {@code kill -9} breaks off, and whose request is sent again. Each server is started
 * for what the one before it has left, and is then killed in its turn.
 */
@Order(1)
class TopUpCrashE2eTest {
  private static final String TOPUP = "/recharge/wallet/topup";
  private static final BigDecimal AMOUNT = new BigDecimal("1499.50");
  private static final long MINOR_UNITS = 149_950;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  @TempDir private static Path data;
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static SandboxLine line;
  private static Map<String, String> settings;
  private static KhataProcess serve;
  private static String base;
  private static App app;

  /** How far it has come when the server is killed. */
  private enum Point {
    /** It is committed that money is asked for; the gateway has done nothing yet. */
    ASKING(false, 0, "PENDING"),
    /** The gateway has the order and the money; its answer never came. */
    TAKEN(false, MINOR_UNITS, "PENDING"),
    /** The order is committed; the gateway is asked what became of it. */
    ORDERED(true, MINOR_UNITS, "PENDING"),
    /** The money is in the books, which are not committed; its capture is about to be put there. */
    SETTLING(true, MINOR_UNITS, "PENDING"),
    /** All is committed; its client does not know. */
    SETTLED(true, MINOR_UNITS, "SUCCESS");

    private final boolean ordered;
    private final long captured;
    private final String status;

    Point(boolean ordered, long captured, String status) {
      this.ordered = ordered;
      this.captured = captured;
      this.status = status;
    }
  }

  /** One top-up of a user who has no other. */
  private record TopUp(long user, String token, UUID key) {
    static TopUp ofAnybody() {
      Answer in = Subscriber.anybody(app).signUp();
      return new TopUp(
          in.user().path("user_id").asLong(), in.get("access_token"), UUID.randomUUID());
    }

    static ObjectNode body() {
      return Json.of("payment_method", "UPI").put("amount", AMOUNT);
    }

    SilentClient begin() {
      return new SilentClient(
          URI.create(base).getPort(),
          TOPUP,
          Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key.toString()),
          body());
    }

    App asUser() {
      return app.with(token);
    }

    Answer again() {
      return asUser().withHeader("Idempotency-Key", key.toString()).post(TOPUP, body());
    }

    UUID reference() {
      return value("SELECT reference FROM payment WHERE user_id = ?", UUID.class, user);
    }

    String status() {
      return value("SELECT status FROM recharge_transaction WHERE user_id = ?", String.class, user);
    }

    boolean isOrdered() {
      return value(
          "SELECT order_reference IS NOT NULL FROM payment WHERE user_id = ?", Boolean.class, user);
    }

    boolean hasBegun() {
      return count("SELECT count(*) FROM payment WHERE user_id = ?", user) > 0;
    }

    long credits() {
      return count(
          "SELECT count(*) FROM posting JOIN account ON account.id = account_id WHERE owner = ?"
              + " AND kind = 'WALLET' AND side = 'CREDIT'",
          user);
    }

    long captures(String use) {
      return count(
          "SELECT count(*) FROM payment_capture JOIN payment ON payment.id = payment_id"
              + " WHERE user_id = ? AND use = ?",
          user,
          use);
    }
  }

  @BeforeAll
  static void start() {
    line = new SandboxLine(InstantSource.system());
    settings = new HashMap<>(RunningKhata.onDatabase(DATABASE.config()));
    settings.put("KHATA_PAYMENT_URL", line.url());
    settings.put("KHATA_PAYMENT_WEBHOOK_SECRET", SandboxLine.SECRET.reveal());
    settings.put("KHATA_DATA_DIR", data.toString());
    settings.put("KHATA_SCHEDULER", "off");
    settings.put("KHATA_LOG_LEVEL", "error");
    serve();
    app = App.of(base);
  }

  @AfterAll
  static void end() {
    serve.close();
    line.close();
    assertThat(Shell.run(settings, "verify-ledger").code()).isZero();
  }

  private static void serve() {
    serve = KhataProcess.start(data, settings, "serve");
    base = serve.said("Khata listens at");
  }

  @ParameterizedTest
  @EnumSource
  void broken_off_anywhere_it_is_credited_once(Point point) throws SQLException {
    line.sandbox().tells(URI.create("http://127.0.0.1:1/nobody"));
    TopUp topUp = TopUp.ofAnybody();
    breakOff(topUp, point);
    serve();
    app = app.at(base);

    Answer answer = topUp.again();
    if (answer.status() == 409) {
      twoMinutesPass();
      answer = topUp.again();
    }
    JsonNode told = answer.is(200).json();
    twoMinutesPass();
    assertThat(Shell.run(settings, "reconcile-payments").code()).isZero();

    isCreditedOnce(topUp, told);
    line.tellAgain(topUp.reference(), URI.create(base + "/webhooks/payments/sandbox"));
    until(() -> count("SELECT count(*) FROM payment_notice WHERE hear_at IS NOT NULL") == 0);
    assertThat(topUp.again().is(200).json().path("status").asText()).isEqualTo("success");
    isCreditedOnce(topUp, told);
  }

  private static void breakOff(TopUp topUp, Point point) throws SQLException {
    try (Connection locking = DATABASE.connect(ServerRole.SUPERUSER)) {
      locking.setAutoCommit(false);
      switch (point) {
        case ASKING -> line.hold("POST /v1/orders", SandboxLine.Part.REQUEST);
        case TAKEN -> line.hold("POST /v1/orders", SandboxLine.Part.ANSWER);
        case ORDERED -> line.hold("GET /v1/orders/", SandboxLine.Part.REQUEST);
        case SETTLING ->
            locking.createStatement().execute("LOCK TABLE payment_capture IN SHARE MODE");
        case SETTLED -> {}
      }
      try (SilentClient _ = topUp.begin()) {
        until(() -> isAt(point, topUp));
        serve.kill();
      }
      assertThat(topUp.isOrdered()).isEqualTo(point.ordered);
      assertThat(line.captured(topUp.reference())).isEqualTo(point.captured);
      assertThat(topUp.status()).isEqualTo(point.status);
    }
    line.lose();
  }

  private static boolean isAt(Point point, TopUp topUp) {
    return switch (point) {
      case ASKING, TAKEN, ORDERED -> line.holdsSomething();
      case SETTLING ->
          count(
                  "SELECT count(*) FROM pg_locks"
                      + " WHERE relation = 'payment_capture'::regclass AND NOT granted")
              > 0;
      case SETTLED -> topUp.hasBegun() && topUp.status().equals("SUCCESS");
    };
  }

  private static void isCreditedOnce(TopUp topUp, JsonNode told) {
    JsonNode all = topUp.asUser().get("/recharge/my/transactions").is(200).json();
    assertThat(all.path("total").asInt()).isOne();
    assertThat(all.at("/items/0/txn_id")).isEqualTo(told.path("txn_id"));
    assertThat(all.at("/items/0/status").asText()).isEqualTo("success");
    assertThat(topUp.credits()).isOne();
    assertThat(topUp.captures("SETTLED")).isOne();
    assertThat(topUp.captures("SUSPENDED")).isZero();
    JsonNode me = topUp.asUser().get("/user/me").is(200).json();
    assertThat(me.path("wallet_balance").decimalValue()).isEqualByComparingTo(AMOUNT);
    assertThat(line.captured(topUp.reference())).isEqualTo(MINOR_UNITS);
    assertThat(line.orders(topUp.reference())).hasSize(1);
  }

  /** Longer than a gateway is waited for, and until it is asked again. */
  private static void twoMinutesPass() {
    DATABASE
        .dsl()
        .execute(
            "UPDATE payment SET created_at = created_at - interval '2 minutes',"
                + " ask_at = ask_at - interval '2 minutes'");
  }

  private static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static long count(String sql, Object... bindings) {
    return value(sql, Long.class, bindings);
  }

  private static <T> T value(String sql, Class<T> type, Object... bindings) {
    return DATABASE.dsl().fetchSingle(sql, bindings).get(0, type);
  }
}
