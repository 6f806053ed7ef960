package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final String BODY = "{\"name\":\"a\",\"key\":\"b\"}";

  @Test
  void one_too_many_is_told_when_to_come_again() {
    try (TestServer server = start(LimitConfig.declared())) {
      assertThat(logIn(server, "198.51.100.1").statusCode()).isEqualTo(200);
      assertThat(logIn(server, "198.51.100.1").statusCode()).isEqualTo(200);
      HttpResponse<String> third = logIn(server, "198.51.100.1");

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.body()).contains("throttled");
      int wait = Integer.parseInt(third.headers().firstValue("Retry-After").orElse("0"));
      assertThat(wait).isBetween(50, 60);
      assertThat(logIn(server, "198.51.100.2").statusCode()).isEqualTo(200);
      assertThat(server.get("/t/hello").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void one_household_is_one_client() {
    try (TestServer server = start(LimitConfig.declared())) {
      assertThat(logIn(server, "2001:db8::1").statusCode()).isEqualTo(200);
      assertThat(logIn(server, "2001:db8::ffff:2").statusCode()).isEqualTo(200);
      assertThat(logIn(server, "2001:db8:0:0:1::3").statusCode()).isEqualTo(429);
      assertThat(logIn(server, "2001:db8:0:1::1").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_user_is_counted_wherever_they_are() {
    try (TestServer server = start(LimitConfig.declared())) {
      Caller ann = server.people.logIn(1, Contract.GENCHARGE);
      Caller bob = server.people.logIn(2, Contract.GENCHARGE);
      for (int i = 0; i < 3; i++) {
        assertThat(me(server, ann, "198.51.100." + i).statusCode()).isEqualTo(200);
      }
      assertThat(me(server, ann, "198.51.100.9").statusCode()).isEqualTo(429);
      assertThat(me(server, bob, "198.51.100.9").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void figures_can_be_configured_and_limits_turned_off() {
    Map<String, Figure> figures = Map.of("gencharge.log-in", new Figure(1, Duration.ofHours(1)));
    try (TestServer server = start(new LimitConfig(true, figures, 100))) {
      assertThat(logIn(server, "198.51.100.1").statusCode()).isEqualTo(200);
      assertThat(logIn(server, "198.51.100.1").statusCode()).isEqualTo(429);
    }
    try (TestServer server = start(LimitConfig.off())) {
      for (int i = 0; i < 5; i++) {
        assertThat(logIn(server, "198.51.100.1").statusCode()).isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> logIn(TestServer server, String from) {
    return server.postJson("/t/log-in", BODY, "X-Forwarded-For", from);
  }

  private static HttpResponse<String> me(TestServer server, Caller caller, String from) {
    return server.get(
        "/t/me", "Authorization", "Bearer " + server.tokenOf(caller), "X-Forwarded-For", from);
  }

  private static TestServer start(LimitConfig limits) {
    return TestServer.start(
        new HttpConfig(
            "127.0.0.1",
            0,
            OptionalInt.empty(),
            URI.create("http://localhost"),
            List.of(AddressRange.parse("127.0.0.1")),
            CorsOrigins.none(),
            limits,
            HttpConfig.Bounds.usual(),
            HttpConfig.LEAST_TIME));
  }
}
