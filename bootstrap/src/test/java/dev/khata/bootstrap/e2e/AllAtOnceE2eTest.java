package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Slow clients, floods of registrations and many purchases at one moment. Each kind comes from
 * addresses of its own.
 */
@Isolated("thousands of connections, and all of the machine")
class AllAtOnceE2eTest {
  private static final int CROWD = 1_200;
  private static final int FLOODS = 80;
  private static final int BUYERS = 4;
  private static final int LINES_OF_EACH = 4;
  private static final Duration STORM = Duration.ofSeconds(6);

  /**
   * Hashes as a server makes them, and three times its limits, since the clients have the same
   * cores as it. Requests by address are not limited, so that the floods get in.
   */
  private static final Map<String, String> IN_EARNEST =
      Map.of(
          "KHATA_DB_CONNECT_TIMEOUT", "6s",
          "KHATA_DB_LOCK_TIMEOUT", "3s",
          "KHATA_DB_STATEMENT_TIMEOUT", "6s",
          "KHATA_DB_SOCKET_TIMEOUT", "7500ms",
          "KHATA_ARGON2_MEMORY_KIB", "19456",
          "KHATA_ARGON2_PASSES", "2");

  private static final String SLOW_BODY =
      """
      POST /api/auth/register/phone/ HTTP/1.1
      Host: localhost
      Content-Type: application/json
      Content-Length: 1000
      Expect: 100-continue

      """;

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(IN_EARNEST);

  private final AtomicBoolean over = new AtomicBoolean();
  private final App quiet = KHATA.app().from("127.1.0.1");
  private final Person rahim = Person.anybody();
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());

  /** One who has the money for thousands of purchases. */
  private record Buyer(Subscriber subscriber, String token) {
    Map<String, String> headers() {
      return Map.of(
          "Authorization", "Bearer " + token, "Idempotency-Key", UUID.randomUUID().toString());
    }

    JsonNode order(long plan) {
      return Json.of(
          "plan_id", plan, "payment_method", "WALLET", "to_phone_number", subscriber.phone());
    }
  }

  @Test
  void health_log_in_and_purchase_go_on_answering() throws Exception {
    rahim.signUp(quiet);
    long plan = plan();
    List<Buyer> buyers = IntStream.range(0, BUYERS).mapToObj(_ -> buyer()).toList();
    Buyer quietBuyer = buyer();
    long before = purchases();
    List<LineClient.Told> bought;
    List<LineClient.Told> flooded;
    int boughtQuietly = 0;

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        SlowCrowd crowd = new SlowCrowd(KHATA.port(), CROWD, crowdAddresses(), _ -> SLOW_BODY)) {
      var floods = each(callers, FLOODS, i -> flood("127.3.0." + (i + 1), i));
      var lines =
          each(
              callers,
              BUYERS * LINES_OF_EACH,
              i -> buying("127.4.0." + (i + 1), buyers.get(i % BUYERS), plan));
      long end = System.nanoTime() + STORM.toNanos();
      while (System.nanoTime() < end) {
        crowd.sayMore(" ");
        quiet.get("/health/live").is(200);
        rahim.logIn(quiet, Person.PASSWORD).is(200);
        App buyer = quiet.with(quietBuyer.token());
        buyer.post("/recharge/subscribe", quietBuyer.order(plan)).is(200);
        boughtQuietly++;
      }
      over.set(true);
      flooded = all(floods);
      bought = all(lines);
    }

    assertThat(bought).isNotEmpty().allMatch(told -> told.status() == 200);
    assertThat(purchases() - before).isEqualTo(bought.size() + boughtQuietly);
    assertThat(flooded)
        .hasSizeGreaterThan(FLOODS)
        .allMatch(told -> told.status() == 200 || (told.status() == 503 && told.retryAfter()));
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  private static List<String> crowdAddresses() {
    return IntStream.rangeClosed(1, 4).mapToObj(host -> "127.2.0." + host).toList();
  }

  private static List<Future<List<LineClient.Told>>> each(
      ExecutorService callers, int count, IntFunction<Callable<List<LineClient.Told>>> work) {
    return IntStream.range(0, count).mapToObj(work).map(callers::submit).toList();
  }

  private static List<LineClient.Told> all(List<Future<List<LineClient.Told>>> answers)
      throws Exception {
    List<LineClient.Told> all = new ArrayList<>();
    for (Future<List<LineClient.Told>> answer : answers) {
      all.addAll(answer.get());
    }
    return all;
  }

  /** One registration after the other, some of which take a password and some a code. */
  private Callable<List<LineClient.Told>> flood(String address, int number) {
    return () ->
        untilOver(
            address,
            client -> {
              Person somebody = Person.anybody();
              return number % 2 == 0
                  ? client.post(
                      "/api/auth/register/email/",
                      Map.of(),
                      Json.of("email", somebody.email(), "password", Person.PASSWORD))
                  : client.post(
                      "/api/auth/register/phone/", Map.of(), Json.of("phone", somebody.phone()));
            });
  }

  private Callable<List<LineClient.Told>> buying(String address, Buyer buyer, long plan) {
    return () ->
        untilOver(
            address,
            client -> client.post("/recharge/subscribe", buyer.headers(), buyer.order(plan)));
  }

  private interface Request {
    LineClient.Told on(LineClient client) throws IOException;
  }

  private List<LineClient.Told> untilOver(String address, Request request) throws IOException {
    List<LineClient.Told> told = new ArrayList<>();
    try (LineClient client = new LineClient(address, KHATA.port())) {
      while (!over.get()) {
        told.add(request.on(client));
      }
    }
    return told;
  }

  private Buyer buyer() {
    Subscriber subscriber = Subscriber.anybody(quiet);
    Answer in = subscriber.signUp();
    String user = in.user().path("user_id").asText();
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", "50000", "--reason", "a test", "--by", by
    };
    Shell.Ended given = KHATA.run(gift);
    assertThat(given.code()).as(given::toString).isZero();
    return new Buyer(subscriber, in.get("access_token"));
  }

  private long plan() {
    return manager
        .in(Contract.GENCHARGE)
        .post("/plans/plan", "name", "Day", "type", "DATA", "price", 1, "validity_days", 1)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private static long purchases() {
    return KHATA.sql().fetchSingle("SELECT count(*) FROM subscription").get(0, Long.class);
  }
}
