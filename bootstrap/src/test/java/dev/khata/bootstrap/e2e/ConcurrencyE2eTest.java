package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("crowds of requests are to be answered in time")
class ConcurrencyE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void of_200_wrong_codes_at_once_at_most_five_are_judged_and_none_is_right() {
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String code = app.inbox(rahim.e164()).code();
    String wrong = (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);

    List<Answer> answers = atOnce(200, () -> verify(wrong));

    // Tries on a dead code are not judged, but count against who makes them, up to ten;
    // and one address has an eighth of the places.
    assertThat(answers).extracting(Answer::status).isSubsetOf(400, 429, 503);
    assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(10);
    verify(code).is(429, "throttled").retryWithin(3600);
  }

  @Test
  void of_16_right_codes_at_once_one_succeeds() {
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String code = app.inbox(rahim.e164()).code();

    List<Answer> answers = atOnce(16, () -> verify(code));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).isSubsetOf(200, 400, 429);
    // Who had the right code is not shut out for guessing.
    verify("000000").is(400);
  }

  @Test
  void of_20_refreshes_at_once_all_get_the_one_successor() {
    String token = rahim.signUp(app).get("refresh");

    List<Answer> answers = atOnce(20, () -> app.post("/api/auth/token/refresh/", "refresh", token));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.get("refresh"))
        .containsOnly(answers.getFirst().get("refresh"));
    Answer last = answers.getLast();
    app.with(last.get("access")).get("/api/auth/me/").is(200);
    app.post("/api/auth/token/refresh/", "refresh", last.get("refresh")).is(200);
  }

  @Test
  void six_right_passwords_at_once_all_pass() {
    rahim.signUp(app);

    List<Answer> answers = atOnce(6, () -> rahim.logIn(app, Person.PASSWORD));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
  }

  @Test
  void of_20_wrong_passwords_at_once_five_are_judged() {
    rahim.signUp(app);

    List<Answer> answers = atOnce(20, () -> rahim.logIn(app, "Wrong4Sure!"));

    assertThat(answers).extracting(Answer::status).containsOnly(401, 423);
    assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
  }

  @Test
  void a_registration_token_registers_once() {
    String token = rahim.verifiedIn(app);

    List<Answer> answers =
        atOnce(
            2,
            () ->
                app.post(
                    "/api/auth/register/complete/",
                    Json.of("registration_token", token, "password", Person.PASSWORD)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400);
  }

  @Test
  void an_address_registers_once() {
    List<Answer> answers =
        atOnce(
            8,
            () ->
                app.post(
                    "/api/auth/register/email/",
                    Json.of("email", rahim.email(), "password", Person.PASSWORD)));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 400);
  }

  private Answer verify(String code) {
    return app.post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", code);
  }

  /** All calls start together; the answers are in no order. */
  private static List<Answer> atOnce(int calls, Supplier<Answer> call) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Answer>> futures = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.get();
                }));
      }
      start.countDown();
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> future : futures) {
      try {
        answers.add(future.get());
      } catch (ExecutionException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return answers;
  }
}
