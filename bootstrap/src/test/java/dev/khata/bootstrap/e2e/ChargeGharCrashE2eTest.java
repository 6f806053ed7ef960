package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code kill -9} leaves while many people register, complete their profile for its points,
 * and delete their account. Each server is started for what the one before it has left.
 */
@Order(1)
class ChargeGharCrashE2eTest {
  private static final int AT_ONCE = 8;
  private static final int DONE_WHEN_KILLED = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir private Path data;

  /** What each does after the other, and what the audit log calls it. */
  private enum Step {
    REGISTER("USER_REGISTERED"),
    COMPLETE("PROFILE_CHANGED"),
    DELETE("USER_DELETED");

    private final String action;

    Step(String action) {
      this.action = action;
    }
  }

  /** Whose steps up to that one are confirmed, and who has begun the one after it. */
  private record Person(Rider rider, Map<Step, Boolean> confirmed) {
    static Person anybody(App app) {
      return new Person(Rider.anybody(app), new ConcurrentHashMap<>());
    }

    void goesOn() {
      rider.ask().is(200);
      String token = rider.token(rider.phone(), 1);
      App session =
          rider.in(
              confirmed(
                  Step.REGISTER, () -> rider.register(token, "password", Rider.PASSWORD).is(201)));
      confirmed(Step.COMPLETE, () -> session.send("PUT", "/api/users/profile", profile()).is(200));
      confirmed(Step.DELETE, () -> session.delete("/api/auth/account").is(200));
    }

    private Answer confirmed(Step step, Supplier<Answer> request) {
      confirmed.put(step, false);
      Answer answer = request.get();
      confirmed.put(step, true);
      return answer;
    }

    boolean has(Step step) {
      return confirmed.getOrDefault(step, false);
    }

    boolean hasBegun(Step step) {
      return confirmed.containsKey(step);
    }

    static JsonNode profile() {
      return Json.of("full_name", "Maya Rai", "date_of_birth", "1990-03-15", "address", "Damak 4");
    }
  }

  @Test
  void each_step_is_whole_or_was_never_taken_and_can_be_taken_again() {
    List<Person> people = List.of();
    for (Step step : Step.values()) {
      try (KhataProcess serve = KhataProcess.start(data, settings(), "serve")) {
        App app = App.of(serve.said("Khata listens at"));
        people.forEach(person -> goesOnAfterwards(person, app));
        people = Stream.generate(() -> Person.anybody(app)).limit(AT_ONCE).toList();
        killedIn(step, people, serve);
      }
      people.forEach(ChargeGharCrashE2eTest::isWhole);
      assertThat(people).anyMatch(person -> person.has(step));
    }

    for (String proof : List.of("verify-ledger", "verify-audit")) {
      Shell.Ended proven = Shell.run(settings(), proof);
      assertThat(proven.code()).as(proven::toString).isZero();
    }
  }

  private static void killedIn(Step step, List<Person> people, KhataProcess serve) {
    long before = done(step);
    List<CompletableFuture<Void>> all =
        people.stream()
            .map(
                person ->
                    CompletableFuture.runAsync(
                        () -> untilItBreaks(person), Thread::startVirtualThread))
            .toList();
    Eventually.within(
        PATIENCE,
        () ->
            done(step) >= before + DONE_WHEN_KILLED
                && people.stream().anyMatch(person -> person.has(step)));
    serve.kill();
    all.forEach(CompletableFuture::join);
  }

  private static void untilItBreaks(Person person) {
    try {
      person.goesOn();
    } catch (AssertionError e) {
      if (!(e.getCause() instanceof IOException)) {
        throw e;
      }
    }
  }

  private static long done(Step step) {
    return DATABASE
        .dsl()
        .fetchSingle("SELECT count(*) FROM audit_event WHERE action = ?", step.action)
        .get(0, Long.class);
  }

  /** A profile is complete with its points, and who is gone has left nothing. */
  private static void isWhole(Person person) {
    var users =
        DATABASE
            .dsl()
            .fetch(
                """
                SELECT EXISTS (SELECT FROM profile p
                    WHERE p.user_id = u.id AND p.completed_at IS NOT NULL) AS complete,
                  (SELECT coalesce(sum(a.balance), 0) FROM account a
                    WHERE a.owner = u.id AND a.kind = 'POINTS')::bigint AS points
                FROM users u WHERE u.phone = ?
                """,
                person.rider().phone());
    assertThat(users).hasSizeLessThanOrEqualTo(1);
    for (var user : users) {
      assertThat(person.hasBegun(Step.REGISTER)).isTrue();
      assertThat(person.has(Step.DELETE)).isFalse();
      assertThat(user.get("points", Long.class))
          .isEqualTo(user.get("complete", Boolean.class) ? 10 : 0);
      if (person.has(Step.COMPLETE) || !person.hasBegun(Step.COMPLETE)) {
        assertThat(user.get("complete", Boolean.class)).isEqualTo(person.has(Step.COMPLETE));
      }
    }
    if (users.isEmpty()) {
      assertThat(person.has(Step.REGISTER) && !person.hasBegun(Step.DELETE)).isFalse();
    }
  }

  /** Whoever is there logs in and gets the points once; whoever is not can register. */
  private static void goesOnAfterwards(Person person, App app) {
    Rider before = person.rider();
    Rider rider = new Rider(app, before.phone(), before.email(), before.username());
    boolean there =
        DATABASE
                .dsl()
                .fetchSingle("SELECT count(*) FROM users WHERE phone = ?", rider.phone())
                .get(0, Long.class)
            == 1;
    if (!there) {
      rider.ask(rider.phone(), "REGISTER").is(200);
      return;
    }
    App session = rider.in(rider.logIn(Rider.PASSWORD).is(200));
    session.send("PUT", "/api/users/profile", Person.profile()).is(200);
    assertThat(Rider.me(session).at("/points/current_points").asInt()).isEqualTo(10);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(DATABASE.config()));
    settings.put("KHATA_DATA_DIR", data.toString());
    settings.put("KHATA_RATE_LIMIT_PER_IP", "off");
    settings.put("KHATA_SCHEDULER", "off");
    settings.put("KHATA_LOG_LEVEL", "warn");
    return settings;
  }
}
