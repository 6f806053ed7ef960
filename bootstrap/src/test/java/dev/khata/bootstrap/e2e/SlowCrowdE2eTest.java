package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.khata.http.server.HttpServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** More slow clients than there are places, and honest ones that are answered all the same. */
@Isolated("thousands of connections, and reads the log of the whole process")
class SlowCrowdE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(Map.of("KHATA_MANAGEMENT_PORT", "0"));

  private static final int CROWD = 1_200;
  private static final AtomicInteger NETWORKS = new AtomicInteger();
  private static final int AN_EIGHTH_OF_CONNECTIONS = 512;
  private static final int ROUNDS = 5;
  private static final int ROWS = 15_000;

  /** Shorter than a connection may be silent. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final String CONTINUE = "HTTP/1.1 100 ";
  private static final String SLOW_BODY =
      """
      POST %s HTTP/1.1
      Host: localhost
      Content-Type: application/json
      Content-Length: 1000
      Expect: 100-continue

      """;
  private static final String EXPORT =
      """
      GET /recharge/my/transactions?size=0 HTTP/1.1
      Host: localhost
      Authorization: Bearer %s

      """;

  /** Of no other test, whose clients may still be leaving. */
  private final List<String> addresses = addresses();

  private static final Person RAHIM = Person.anybody();
  private static App management;

  @BeforeAll
  static void sign_up() {
    RAHIM.signUp(KHATA.app());
    int port = KHATA.get(HttpServer.class).managementPort().orElseThrow();
    management = KHATA.app().at("http://127.0.0.1:" + port);
  }

  @Test
  void slow_bodies_keep_nobody_out() {
    String request = SLOW_BODY.formatted("/api/auth/register/phone/");
    try (SlowCrowd crowd = new SlowCrowd(KHATA.port(), CROWD, addresses, _ -> request)) {
      assertThat(crowd.hear(CONTINUE)).isEqualTo(CROWD);

      stands(crowd, " ");
    }
  }

  @Test
  void slow_webhooks_keep_nobody_out() {
    String request = SLOW_BODY.formatted("/webhooks/payments/sandbox");
    try (SlowCrowd crowd = new SlowCrowd(KHATA.port(), CROWD, addresses, _ -> request)) {
      assertThat(crowd.hear(CONTINUE)).isEqualTo(CROWD);

      stands(crowd, " ");
    }
  }

  @Test
  void slow_heads_keep_nobody_out() {
    String begin = "GET /plans/public/all HTTP/1.1\nHost: localhost\nX-Slow: ";
    try (SlowCrowd crowd = new SlowCrowd(KHATA.port(), CROWD, addresses, _ -> begin)) {
      stands(crowd, "x");
    }
  }

  @Test
  void one_address_gets_an_eighth_of_the_connections() {
    String request = SLOW_BODY.formatted("/api/auth/register/phone/");
    List<String> one = addresses.subList(0, 1);
    try (SlowCrowd crowd = new SlowCrowd(KHATA.port(), CROWD, one, _ -> request)) {
      assertThat(crowd.hear(CONTINUE)).isEqualTo(AN_EIGHTH_OF_CONNECTIONS);

      stands(crowd, " ");
    }
  }

  @Test
  void who_reads_no_export_keeps_nobody_else_from_theirs() throws SQLException {
    List<String> tokens = IntStream.range(0, 4).mapToObj(_ -> tokenOfOneWithManyRows()).toList();
    App honest = KHATA.app().with(tokenOfOneWithManyRows());
    try (CapturedLogs logs = new CapturedLogs(Level.WARN);
        SlowCrowd crowd =
            new SlowCrowd(
                KHATA.port(), CROWD, addresses, i -> EXPORT.formatted(tokens.get(i % 4)))) {
      stands(crowd, "");

      Eventually.within(
          PATIENCE, () -> honest.download("/recharge/my/transactions?size=0").statusCode() == 200);
      Eventually.within(PATIENCE, () -> reading() == 0);
      assertThat(logs.events()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
    }
  }

  @Test
  void with_every_connection_to_the_database_taken_it_is_known_to_live() throws Exception {
    App user = KHATA.app().with(Subscriber.anybody(KHATA.app()).signUp().get("access_token"));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        Connection lock = KHATA.superuser()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("LOCK TABLE session IN ACCESS EXCLUSIVE MODE");
      List<Future<Answer>> waiting = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        waiting.add(callers.submit(() -> user.get("/user/me")));
      }

      for (int i = 0; i < ROUNDS; i++) {
        management.get("/health/live").is(200);
      }

      lock.rollback();
      for (Future<Answer> answer : waiting) {
        assertThat(answer.get().status()).isIn(200, 503);
      }
    }
    Eventually.within(PATIENCE, () -> user.get("/user/me").status() == 200);
  }

  /** While the crowd goes on, each round of it. */
  private static void stands(SlowCrowd crowd, String bit) {
    for (int i = 0; i < ROUNDS; i++) {
      crowd.sayMore(bit);
      management.get("/health/live").is(200);
      RAHIM.logIn(KHATA.app(), Person.PASSWORD).is(200);
      KHATA.app().get("/plans/public/all").is(200);
    }
  }

  private static List<String> addresses() {
    int network = NETWORKS.incrementAndGet();
    return IntStream.range(11, 15).mapToObj(host -> "127.0." + network + "." + host).toList();
  }

  private static String tokenOfOneWithManyRows() {
    Answer in = Subscriber.anybody(KHATA.app()).signUp();
    KHATA.tamper(
        """
        INSERT INTO recharge_transaction
          (user_id, seq, amount, created_at, category, direction, source, status,
           payment_method, payment_id, failure_reason)
        SELECT %d, n, n, now(), 'WALLET', 'CREDIT', 'WALLET_TOPUP', 'FAILED', 'UPI',
          'pay_' || n, 'PAYMENT_DECLINED'
        FROM generate_series(1, %d) n\
        """
            .formatted(in.user().path("user_id").asLong(), ROWS));
    return in.get("access_token");
  }

  /** How many statements are under way that read transactions. */
  private static long reading() {
    try (var superuser = KHATA.superuser();
        var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = 'khata_app'"
                    + " AND state <> 'idle' AND query LIKE '%recharge_transaction%'"
                    + " AND datname = current_database()")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
