package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.testing.Wire;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a request waits for the database, counted on the line between them. */
class RoundTripsE2eTest {
  /** Now and then the pool also asks whether a connection is alive. */
  private static final int TRIES = 5;

  private static Wire wire;
  private static RunningKhata khata;
  private static App app;
  private static App chargeghar;
  private static JsonNode order;
  private static JsonNode autopay;

  @BeforeAll
  static void start() {
    khata = RunningKhata.start(RoundTripsE2eTest::throughWire);
    Staff somebody = Staff.hiredBy(khata).mayOnly(Permission.all());
    chargeghar = somebody.in(Contract.CHARGEGHAR);
    for (int i = 0; i < 3; i++) {
      Staff.hiredBy(khata);
    }
    app = somebody.in(Contract.GENCHARGE);
    long plan =
        app.post("/plans/plan", "name", "A", "type", "DATA", "price", 1, "validity_days", 1)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    order =
        Json.of("plan_id", plan, "payment_method", "WALLET", "to_phone_number", "+919876500001");
    autopay = Json.of("plan_id", plan, "phone_number", "+919876500001", "interval_days", 7);
    String user = Long.toString(somebody.id());
    String by = somebody.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", "1000", "--reason", "a test", "--by", by
    };
    assertThat(khata.run(gift).code()).isZero();
    // Nobody is told who has proven no number, since messages are delivered beside the requests.
    khata.sql().execute("UPDATE users SET phone_verified_at = NULL WHERE id = ?", somebody.id());
    app.post("/recharge/subscribe", order).is(200);
  }

  private static DatabaseConfig throughWire(DatabaseConfig config) {
    wire = Wire.to(config);
    return wire.through(config);
  }

  @AfterAll
  static void stop() throws IOException {
    khata.close();
    wire.close();
  }

  @Test
  void a_purchase_waits_three_times() {
    assertThat(roundTrips(() -> app.post("/recharge/subscribe", order).is(200))).isEqualTo(3);
  }

  @Test
  void a_purchase_under_a_key_waits_as_often_as_without() {
    assertThat(roundTrips(() -> keyed(UUID.randomUUID().toString()).is(200))).isEqualTo(3);
  }

  @Test
  void a_request_that_is_sent_again_tries_first_and_then_waits_for_its_reply() {
    keyed("spent").is(200);
    assertThat(roundTrips(() -> keyed("spent").is(200))).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recharge/my/transactions",
        "/recharge/my/transactions?page=9",
        "/recharge/my/transactions?status=success&size=1",
        "/recharge/my/transactions?status=failed&page=2",
        "/recharge/my/plans",
        "/recharge/my/plans?status=active&page=3",
        "/recharge/admin/transactions",
        "/recharge/admin/transactions?category=service&page=2",
        "/recharge/admin/active-plans",
      })
  void a_page_of_a_list_waits_twice(String path) {
    assertThat(roundTrips(() -> app.get(path).is(200))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/autopay/get_all_autopay",
        "/autopay/get_all_autopay?status=enabled&sort=-next_due_date",
        "/autopay/admin/all",
      })
  void a_list_of_autopays_waits_once_more_for_what_they_will_charge(String path) {
    for (int i = 0; i < 3; i++) {
      app.post("/autopay/create_autopay", autopay).is(201);
    }

    assertThat(roundTrips(() -> app.get(path).is(200))).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/user/admin",
        "/user/admin?limit=1",
        "/user/admin?status=active&user_type=prepaid&sort_by=name&sort_order=asc",
      })
  void a_list_of_users_waits_once_each_for_total_ids_users_and_wallets(String path) {
    assertThat(roundTrips(() -> app.get(path).is(200))).isEqualTo(5);
  }

  /** For the session, for total, ids and users, or all who are found; and once for each place. */
  @ParameterizedTest
  @CsvSource({
    "/api/users, 9",
    "/api/users?page_size=1, 9",
    "/api/users?status=ACTIVE&page_size=100, 9",
    "/api/users?search=nobody&status=ACTIVE, 3"
  })
  void a_list_of_users_in_chargeghar_waits_as_often_however_long_it_is(String path, int times) {
    assertThat(roundTrips(() -> chargeghar.get(path).is(200))).isEqualTo(times);
  }

  private static Answer keyed(String key) {
    return app.withHeader("Idempotency-Key", key).post("/recharge/subscribe", order);
  }

  /** The fewest of some tries. */
  private static long roundTrips(Runnable request) {
    request.run();
    return LongStream.range(0, TRIES)
        .map(
            i -> {
              long before = wire.roundTrips();
              request.run();
              return wire.roundTrips() - before;
            })
        .min()
        .orElseThrow();
  }
}
