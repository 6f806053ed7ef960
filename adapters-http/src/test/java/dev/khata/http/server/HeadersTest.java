package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private static final String[] ALL = {
    "/t/hello", "/nowhere", "/t/broken", "/t/refused", "/t/me", "/t/down", "/docs/x"
  };

  private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";

  private static TestServer server;
  private static TestServer behindProxy;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    behindProxy =
        TestServer.start(
            new HttpConfig(
                "127.0.0.1",
                0,
                OptionalInt.empty(),
                Optional.of(URI.create("http://localhost")),
                List.of(AddressRange.parse("127.0.0.0/8").orElseThrow()),
                CorsOrigins.of(Set.of("https://app.example")),
                LimitConfig.declared(),
                HttpConfig.Bounds.usual(),
                HttpConfig.MIN_TIME,
                Duration.ofSeconds(30)));
  }

  @AfterAll
  static void stop() {
    server.close();
    behindProxy.close();
  }

  @Test
  void every_answer_has_a_request_id_and_may_not_be_sniffed_or_stored() {
    for (String path : ALL) {
      HttpResponse<String> response = server.get(path);
      assertThat(header(response, "X-Request-Id")).as(path).hasValueSatisfying(this::isUuid);
      assertThat(header(response, "X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(header(response, "Cache-Control")).as(path).contains("no-store");
      assertThat(header(response, "Server")).as(path).isEmpty();
      assertThat(header(response, "Set-Cookie")).as(path).isEmpty();
      assertThat(header(response, "Content-Type")).as(path).contains("application/json");
    }
  }

  @Test
  void a_well_formed_request_id_comes_back() {
    String id = "Ab.1_-" + "x".repeat(122);
    assertThat(header(server.get("/t/hello", "X-Request-Id", id), "X-Request-Id")).contains(id);
    assertThat(header(server.get("/nowhere", "X-Request-Id", id), "X-Request-Id")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\u00e4", "a/b", "a,b"})
  void an_ill_formed_request_id_is_replaced(String id) {
    assertThat(header(server.get("/t/hello", "X-Request-Id", id), "X-Request-Id"))
        .hasValueSatisfying(this::isUuid);
    String tooLong = "x".repeat(129);
    assertThat(header(server.get("/t/hello", "X-Request-Id", tooLong), "X-Request-Id"))
        .hasValueSatisfying(this::isUuid);
  }

  @Test
  void request_id_traceparent_and_address_reach_the_endpoint() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    String token = "Bearer " + server.tokenOf(server.people.logIn(1, Contract.GENCHARGE));
    HttpResponse<String> response =
        server.get(
            "/t/me",
            "X-Request-Id",
            "r-1",
            "traceparent",
            trace,
            "Authorization",
            token,
            "X-Forwarded-For",
            "203.0.113.9");

    assertThat(response.body())
        .contains("requestId=r-1")
        .contains("traceparent=Optional[" + trace + "]")
        .contains("source=Optional[127.0.0.1]");
  }

  @Test
  void a_trusted_proxy_is_believed_about_client_and_tls() {
    String token = "Bearer " + behindProxy.tokenOf(behindProxy.people.logIn(1, Contract.GENCHARGE));
    HttpResponse<String> response =
        behindProxy.get(
            "/t/me",
            "Authorization",
            token,
            "X-Forwarded-For",
            "198.51.100.1, 203.0.113.9",
            "X-Forwarded-Proto",
            "https");

    assertThat(response.body()).contains("source=Optional[203.0.113.9]");
    assertThat(header(response, "Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(header(behindProxy.get("/t/hello"), "Strict-Transport-Security")).isEmpty();
    HttpResponse<String> twoProxies =
        behindProxy.get("/t/hello", "X-Forwarded-Proto", "https,http");
    assertThat(header(twoProxies, "Strict-Transport-Security")).isPresent();
    HttpResponse<String> otherHeaders =
        behindProxy.get(
            "/t/me",
            "Authorization",
            token,
            "Forwarded",
            "for=203.0.113.7;proto=https",
            "X-Real-IP",
            "203.0.113.8");
    assertThat(otherHeaders.body()).contains("source=Optional[127.0.0.1]");
    assertThat(header(otherHeaders, "Strict-Transport-Security")).isEmpty();
    HttpResponse<String> untrusted = server.get("/t/hello", "X-Forwarded-Proto", "https");
    assertThat(header(untrusted, "Strict-Transport-Security")).isEmpty();
  }

  @Test
  void an_endpoint_may_let_its_answer_be_kept() {
    assertThat(header(server.get("/t/cached"), "Cache-Control")).contains("public, max-age=3600");
  }

  @Test
  void any_page_may_call_when_every_origin_is_allowed() {
    for (String path : ALL) {
      HttpResponse<String> response = server.get(path, "Origin", "https://any.example");
      assertThat(header(response, "Access-Control-Allow-Origin")).as(path).contains("*");
      assertThat(header(response, "Access-Control-Expose-Headers"))
          .contains("X-Request-Id, Retry-After, Idempotent-Replayed");
      assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
    }
    assertThat(header(server.get("/t/hello"), "Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void only_listed_origins_may_call_when_origins_are_listed() {
    HttpResponse<String> listed = behindProxy.get("/t/hello", "Origin", "https://app.example");
    assertThat(header(listed, "Access-Control-Allow-Origin")).contains("https://app.example");
    assertThat(header(listed, "Vary")).contains("Origin");
    HttpResponse<String> other = behindProxy.get("/t/hello", "Origin", "https://app.example.evil");
    assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    assertThat(header(other, "Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/t/hello",
        "/t/me",
        "/t/admin",
        "/t/log-in/",
        "/t/notes/5",
        "/nowhere",
        "/",
        "/api/x",
        "/api/auth/me",
        "/docs/x",
        "/health/live",
        "/t/%41?a=b"
      })
  void preflight_is_answered_for_every_route(String path) {
    HttpResponse<String> response =
        server.send(
            "OPTIONS",
            path,
            BodyPublishers.noBody(),
            "Origin",
            "https://any.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "authorization");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Origin")).contains("*");
    assertThat(header(response, "Access-Control-Allow-Methods"))
        .contains("GET, POST, PUT, PATCH, DELETE, OPTIONS");
    assertThat(header(response, "Access-Control-Allow-Headers")).contains("authorization");
    assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void every_header_that_a_preflight_asks_for_is_allowed() {
    String asked = "baggage,cache-control,traceparent,x-requested-with";
    HttpResponse<String> response = preflight(server, "https://any.example", asked);
    assertThat(header(response, "Access-Control-Allow-Headers"))
        .contains("baggage, cache-control, traceparent, x-requested-with");
    assertThat(header(response, "Vary")).contains("Access-Control-Request-Headers");

    HttpResponse<String> listed = preflight(behindProxy, "https://app.example", "x-own");
    assertThat(listed.statusCode()).isEqualTo(204);
    assertThat(header(listed, "Access-Control-Allow-Headers")).contains("x-own");
    assertThat(header(listed, "Vary")).contains("Origin, Access-Control-Request-Headers");

    HttpResponse<String> other = preflight(behindProxy, "https://evil.example", "x-own");
    assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    assertThat(header(other, "Access-Control-Allow-Headers")).isEmpty();
    assertThat(header(other, "Vary")).contains("Origin, Access-Control-Request-Headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x y", "a(b)", "x-\u00e4", "a,b;c", "a:b", ", ,"})
  void what_is_no_list_of_names_is_not_echoed(String asked) {
    assertThat(header(preflight(server, "https://any.example", asked), ALLOW_HEADERS))
        .contains("Content-Type, Authorization, Idempotency-Key, X-Request-Id");
  }

  @Test
  void no_more_names_are_echoed_than_a_page_can_need() {
    String many = "x-a,".repeat(1_024);
    assertThat(header(preflight(server, "https://any.example", many), ALLOW_HEADERS))
        .hasValueSatisfying(list -> assertThat(list).hasSize("x-a, ".length() * 1_024 - 2));
    assertThat(header(preflight(server, "https://any.example", many + "b"), ALLOW_HEADERS))
        .contains("Content-Type, Authorization, Idempotency-Key, X-Request-Id");
  }

  private static HttpResponse<String> preflight(TestServer to, String origin, String asked) {
    return to.send(
        "OPTIONS",
        "/t/hello",
        BodyPublishers.noBody(),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "PUT",
        "Access-Control-Request-Headers",
        asked);
  }

  private void isUuid(String id) {
    assertThat(id).startsWith("00000000-0000-0009-");
  }

  private static Optional<String> header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name);
  }
}
