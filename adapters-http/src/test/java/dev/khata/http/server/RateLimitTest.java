package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Permission MAY_EDIT = new Permission(Resource.KYC, Action.EDIT);
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
  void who_is_not_let_in_is_counted_and_refused_as_before() {
    try (TestServer server = start(LimitConfig.declared())) {
      Caller admin = server.people.logIn(1, Contract.GENCHARGE, MAY_EDIT);
      Caller user = server.people.logIn(2, Contract.GENCHARGE);

      for (int i = 0; i < 3; i++) {
        assertThat(administer(server, "nonsense", "198.51.100.1").statusCode()).isEqualTo(401);
        assertThat(administer(server, server.tokenOf(user), "198.51.100.2").statusCode())
            .isEqualTo(403);
      }
      assertThat(administer(server, "nonsense", "198.51.100.1").statusCode()).isEqualTo(401);

      assertThat(administer(server, server.tokenOf(admin), "198.51.100.1").statusCode())
          .isEqualTo(429);
      assertThat(administer(server, server.tokenOf(admin), "198.51.100.2").statusCode())
          .isEqualTo(429);
      assertThat(administer(server, server.tokenOf(admin), "198.51.100.3").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void unknown_paths_and_wrong_methods_count_against_the_limit_of_the_whole_contract() {
    Api api =
        Api.of(
            Contract.GENCHARGE,
            "Limited",
            Naming.SNAKE_CASE,
            new TestErrors(),
            Limit.perIp("requests", 3, Duration.ofMinutes(1)));
    api.section("All")
        .get("/one")
        .needs(Access.PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of("one"));
    try (TestServer server = TestServer.start(HttpConfig.development(0), api)) {
      assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);
      assertThat(server.postJson("/one", "{}").statusCode()).isEqualTo(405);
      assertThat(server.get("/nowhere/else").statusCode()).isEqualTo(404);
      assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);

      assertThat(server.get("/one").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void a_contract_counts_users_by_themselves_and_everybody_else_by_address() {
    try (TestServer server =
        TestServer.start(
            HttpConfig.development(0), api(Contract.GENCHARGE), api(Contract.WATTSUP))) {
      Caller ann = server.people.logIn(1, Contract.GENCHARGE);
      assertThat(get(server, "/gencharge/me", ann).statusCode()).isEqualTo(200);
      assertThat(get(server, "/gencharge/mine", ann).statusCode()).isEqualTo(200);

      assertThat(get(server, "/gencharge/me", ann).statusCode()).isEqualTo(429);
      Caller annElsewhere = server.people.logIn(1, Contract.WATTSUP);
      assertThat(get(server, "/wattsup/me", annElsewhere).statusCode()).isEqualTo(200);
      assertThat(server.get("/gencharge/open").statusCode()).isEqualTo(200);
      assertThat(server.get("/gencharge/open").statusCode()).isEqualTo(429);
      assertThat(server.get("/wattsup/open").statusCode()).isEqualTo(200);
    }
  }

  private static Api api(Contract contract) {
    Api api =
        Api.of(
            contract,
            "Limited",
            Naming.SNAKE_CASE,
            new TestErrors(),
            Limit.perUser("user", 2, Duration.ofMinutes(1)),
            Limit.perAnonymousIp("anonymous", 1, Duration.ofMinutes(1)));
    for (String path : List.of("/me", "/mine")) {
      api.section("All")
          .get("/" + contract.id() + path)
          .needs(Access.USER)
          .gives(200, Said.class)
          .does(call -> Said.of(path));
    }
    api.section("All")
        .get("/" + contract.id() + "/open")
        .needs(Access.PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of("open"));
    return api;
  }

  private static HttpResponse<String> get(TestServer server, String path, Caller caller) {
    return server.get(path, "Authorization", "Bearer " + server.tokenOf(caller));
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

  private static HttpResponse<String> administer(TestServer server, String token, String from) {
    return server.postJson(
        "/t/admin", BODY, "Authorization", "Bearer " + token, "X-Forwarded-For", from);
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
            Optional.of(URI.create("http://localhost")),
            List.of(AddressRange.parse("127.0.0.1").orElseThrow()),
            CorsOrigins.none(),
            limits,
            HttpConfig.Bounds.usual(),
            HttpConfig.MIN_TIME,
            Duration.ofSeconds(30)));
  }
}
