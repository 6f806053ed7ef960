package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.PoolLimits;
import dev.khata.persistence.testing.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class OutageE2eTest {
  /** What a request may take whatever happens to the database. */
  private static final Duration PROMISED = Duration.ofSeconds(3);

  /**
   * The limits of this test: longer than a server's, so that what a busy machine takes on top of
   * one of them does not pass for a second one.
   */
  private static final PoolLimits LIMITS =
      new PoolLimits(
          16,
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5));

  /** Less than two limits one after the other. */
  private static final Duration ONE_LIMIT = Duration.ofSeconds(9);

  private static final Duration HEALED = Duration.ofSeconds(60);

  private static Wire wire;
  private static RunningKhata khata;

  private final App app = khata.app();
  private final Person rahim = Person.anybody();

  @BeforeAll
  static void start_behind_a_wire() {
    khata = RunningKhata.start(OutageE2eTest::throughWire);
  }

  private static DatabaseConfig throughWire(DatabaseConfig config) {
    wire = Wire.to(config);
    return wire.through(config.withRequests(LIMITS));
  }

  @AfterAll
  static void stop() throws IOException {
    khata.close();
    wire.close();
  }

  @Test
  void one_limit_of_a_server_keeps_the_promise() {
    PoolLimits usual = PoolLimits.requests();

    assertThat(List.of(usual.connect(), usual.lock(), usual.statement(), usual.socket()))
        .allSatisfy(limit -> assertThat(limit).isLessThan(PROMISED));
  }

  @Test
  void a_cut_line_is_told_at_once_and_heals() throws IOException {
    App in = app.with(rahim.signUp(app).get("access"));

    wire.cut();
    try {
      tellsOfTheOutage(in);
    } finally {
      wire.mend();
    }

    heals(in);
  }

  @Test
  void a_silent_line_is_told_in_time_and_heals() throws IOException {
    App in = app.with(rahim.signUp(app).get("access"));

    wire.silence();
    try {
      tellsOfTheOutage(in);
    } finally {
      wire.mend();
    }

    heals(in);
  }

  private void tellsOfTheOutage(App in) {
    List<Supplier<Answer>> calls =
        List.of(
            () -> in.get("/api/auth/me/"),
            () -> app.post("/api/auth/register/phone/", "phone", Person.anybody().phone()),
            () -> rahim.logIn(app, Person.PASSWORD),
            () -> app.post("/api/auth/password-reset/", "email", rahim.email()));
    calls.parallelStream()
        .forEach(call -> inTime(call).is(503, "service_unavailable").retryWithin(60));
    inTime(calls.getFirst()).is(503, "service_unavailable").retryWithin(60);
    Answer ready = inTime(() -> app.get("/health/ready")).is(503);
    assertThat(ready.get("status")).isEqualTo("not_ready");
    assertThat(ready.text()).contains("database");
    app.get("/health/live").is(200);
  }

  private static Answer inTime(Supplier<Answer> call) {
    long start = System.nanoTime();
    Answer answer = call.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(answer::toString)
        .isLessThan(ONE_LIMIT);
    return answer;
  }

  private void heals(App in) {
    long end = System.nanoTime() + HEALED.toNanos();
    untilOk(end, () -> in.get("/api/auth/me/"));
    untilOk(end, () -> app.get("/health/ready"));
    rahim.logIn(app, Person.PASSWORD).is(200);
  }

  private static void untilOk(long end, Supplier<Answer> call) {
    Answer answer = call.get();
    while (answer.status() == 503 && System.nanoTime() < end) {
      answer = call.get();
    }
    answer.is(200);
  }
}
