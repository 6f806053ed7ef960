package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests on a server that counts them by the address they come from. */
class LimitsE2eTest {
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(
          Map.of(
              "KHATA_RATE_LIMIT_PER_IP", "on",
              "KHATA_TRUSTED_PROXIES", "127.0.0.0/8",
              "KHATA_HASHES_WAITING", "8"));

  private static final int FLOOD = 80;

  @Test
  void my_pharmas_other_posts_share_ten_a_minute() {
    App stranger = from("198.51.100.1");
    for (int i = 0; i < 4; i++) {
      stranger.post("/api/auth/register/email/", "email", "x").is(400);
      stranger.post("/api/auth/register/complete/", "registration_token", "x").is(400);
    }
    stranger.post("/api/auth/password-reset/", "email", "x").is(400);
    stranger.post("/api/auth/password-reset/confirm/", "token", "x").is(400);

    for (String path : List.of("register/email/", "register/complete/", "password-reset/")) {
      stranger.post("/api/auth/" + path, "email", "x").is(429, "throttled").retryWithin(60);
    }

    stranger.post("/api/auth/token/refresh/", "refresh", "x").is(401, "token_not_valid");
    stranger.post("/api/auth/login/", "phone", "x", "password", "x").is(400);
    from("198.51.100.2").post("/api/auth/register/email/", "email", "x").is(400);
  }

  @Test
  void a_post_that_is_not_let_in_is_one_without_a_session_but_one_with_a_session_is_not() {
    App user = from("198.51.100.3").with(Person.anybody().signUp(KHATA.app()).get("access"));
    App stranger = from("198.51.100.3").with("nonsense");
    for (int i = 0; i < 11; i++) {
      stranger.post("/api/auth/logout/").is(401, "token_not_valid");
    }

    stranger.post("/api/auth/register/email/", "email", "x").is(429, "throttled");
    user.post("/api/auth/logout/").is(200);
  }

  @Test
  void whoever_tries_tokens_uses_up_the_limit_of_their_address() {
    App stranger = from("198.51.100.4").with("nonsense");
    for (int i = 0; i < 61; i++) {
      stranger.get("/user/me").is(401, "UNAUTHORIZED");
    }

    from("198.51.100.4").get("/plans/public/all").is(429, "RATE_LIMIT_EXCEEDED").retryWithin(60);
    from("198.51.100.5").get("/plans/public/all").is(200);
  }

  @Test
  void wattsup_takes_ten_a_minute_of_strangers_and_a_hundred_of_a_user() {
    Customer bilal = Customer.anybody(KHATA.app()).verified();
    App user = from("198.51.100.6").with(bilal.logIn(Customer.PASSWORD).get("token"));
    App stranger = from("198.51.100.6");
    for (int i = 0; i < 5; i++) {
      stranger.get("/api/v1/auth/verify?token=x").is(400);
      stranger.get("/api/v1/nothing").is(404);
    }

    Answer refused = stranger.get("/api/v1/auth/verify?token=x").is(429).retryWithin(60);
    assertThat(refused.json())
        .isEqualTo(
            Json.of(
                "statusCode", 429, "message", "Too Many Requests", "error", "Rate Limit Exceeded"));
    for (int i = 0; i < 100; i++) {
      Customer.me(user).is(200);
    }
    Customer.me(user).is(429).retryWithin(60);
    from("198.51.100.7").get("/api/v1/auth/verify?token=x").is(400);
  }

  @Test
  void chargeghar_takes_sixty_a_minute_of_an_address() {
    App stranger = from("198.51.100.8");
    for (int i = 0; i < 30; i++) {
      stranger.get("/api/auth/me").is(401);
      stranger.post("/api/auth/login", "identifier", "x").is(400);
    }

    Rider.refused(stranger.post("/api/auth/login", "identifier", "x"), 429, "RATE_LIMIT_EXCEEDED")
        .retryWithin(60);
    Rider.refused(stranger.get("/api/auth/me"), 401, "UNAUTHORIZED");
    from("198.51.100.9").post("/api/auth/login", "identifier", "x").is(400);
  }

  @Test
  void a_flood_of_registrations_keeps_nobody_from_logging_in() throws Exception {
    Person rahim = Person.anybody();
    rahim.signUp(KHATA.app());
    List<Future<Answer>> registrations = new ArrayList<>();
    List<Future<Answer>> logIns = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < FLOOD; i++) {
        App stranger = from("203.0.113." + i);
        registrations.add(callers.submit(() -> register(stranger)));
        if (i % 10 == 0) {
          App owner = from("192.0.2." + i);
          logIns.add(callers.submit(() -> rahim.logIn(owner, Person.PASSWORD)));
        }
      }
    }

    for (Future<Answer> logIn : logIns) {
      logIn.get().is(200);
    }
    for (Future<Answer> registration : registrations) {
      assertThat(registration.get().status()).isIn(200, 503);
    }
  }

  private static Answer register(App app) {
    return app.post(
        "/api/auth/register/email/",
        Json.of("email", Person.anybody().email(), "password", Person.PASSWORD));
  }

  private static App from(String address) {
    return KHATA.app().withHeader("X-Forwarded-For", address);
  }
}
