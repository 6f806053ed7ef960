package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.ErrorShape;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
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

/** What Jetty refuses, before a request comes of it, is answered as any other error is. */
class RefusedHeadTest {
  private static final String LONG = "a".repeat(20_000);
  private static final String FIELDS =
      "Origin: https://app.example\nX-Request-Id: abc-1\nX-Forwarded-Proto: https\n";
  private static final String OWN = "{\"detail\":\"The request can't be read.\"}";
  private static final String OF_CONTRACT = "{\"detail\":\"malformed\",\"code\":\"malformed\"}";

  private static TestServer server;

  @BeforeAll
  static void start() {
    HttpConfig config =
        new HttpConfig(
            "127.0.0.1",
            0,
            OptionalInt.empty(),
            Optional.empty(),
            List.of(AddressRange.parse("127.0.0.0/8").orElseThrow()),
            CorsOrigins.of(Set.of("https://app.example")),
            LimitConfig.declared(),
            HttpConfig.Bounds.usual(),
            HttpConfig.MIN_TIME,
            Duration.ofSeconds(30));
    server =
        TestServer.start(
            config,
            Api.of(Contract.GENCHARGE, "G", Naming.CAMEL_CASE, new TestErrors()),
            Api.own("Pages", new Pages()).answeringFor("/account"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Errors that people see. */
  private static final class Pages implements ErrorShape {
    @Override
    public Reply<?> of(Fault fault) {
      return Reply.of(400, Content.html("<!doctype html><p>Begin again.</p>"));
    }

    @Override
    public Object body(int status, String code, String message) {
      throw new AssertionError(message);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /plans/%zz HTTP/1.1\nHost: x\n",
        "GET /plans/%00 HTTP/1.1\nHost: x\n",
        "GET /plans/%ff?a=b HTTP/1.1\nHost: x\n",
        "GET http://x/plans/%zz HTTP/1.1\nHost: x\n",
        "GET http://y/plans HTTP/1.1\nHost: x\n",
        "GET /plans HTTP/1.1\nHost: x\nHost: y\n",
        "GET /plans HTTP/1.1\nHost:\n",
        "GET /plans HTTP/1.1\n",
        "POST /plans HTTP/1.1\nHost: x\nContent-Length: 1\nTransfer-Encoding: chunked\n",
      })
  void has_the_owners_shape_and_every_header_of_other_answers(String head) {
    String answer = send(head.replaceFirst("\n", "\n" + FIELDS));

    assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n" + OF_CONTRACT);
    assertHeaders(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /docs/%zz HTTP/1.1\nHost: x\n",
        "GET plans HTTP/1.1\nHost: x\n",
        "nonsense\n"
      })
  void is_khatas_own_where_the_path_is_or_there_is_none(String head) {
    assertThat(send(head)).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n" + OWN);
  }

  @Test
  void a_line_or_header_that_is_too_long_is_refused_in_the_owners_shape() {
    String longLine = send("GET /plans/" + LONG + " HTTP/1.1\nHost: x\n" + FIELDS);
    String longQuery = send("GET /plans?a=" + LONG + " HTTP/1.1\nHost: x\n" + FIELDS);
    String longHeader = send("GET /plans HTTP/1.1\n" + FIELDS + "Host: x\nX-A: " + LONG + "\n");

    assertThat(longLine).startsWith("HTTP/1.1 414 ").endsWith("\"code\":\"bad_http\"}");
    assertThat(longQuery).startsWith("HTTP/1.1 414 ").endsWith("\"code\":\"bad_http\"}");
    assertThat(longHeader).startsWith("HTTP/1.1 431 ").endsWith("\"code\":\"bad_http\"}");
    assertThat(List.of(longLine, longQuery, longHeader)).allSatisfy(RefusedHeadTest::assertHeaders);
  }

  /** As much of it has been read as there was; its header might name a page that calls. */
  @Test
  void a_line_without_an_end_is_refused_as_if_any_page_had_sent_it() {
    String line = "GET /docs/" + LONG;

    assertThat(RawHttp.send(server.port(), line))
        .startsWith("HTTP/1.1 414 ")
        .contains("X-Request-Id: ", "Cache-Control: no-store", "nosniff", "Vary: Origin")
        .doesNotContain("Access-Control")
        .endsWith("{\"detail\":\"The request is not understood.\"}");
    try (TestServer toAll = TestServer.start()) {
      assertThat(RawHttp.send(toAll.port(), line))
          .startsWith("HTTP/1.1 414 ")
          .contains("Access-Control-Allow-Origin: *\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account/delete%00", "/account/%zz", "/account/delete/..%2f"})
  void below_pages_it_is_a_page(String path) {
    assertThat(send("GET " + path + " HTTP/1.1\nHost: x\n" + FIELDS))
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: text/html")
        .contains("Content-Security-Policy: ", "Referrer-Policy: ", "X-Frame-Options: DENY")
        .endsWith("<p>Begin again.</p>");
  }

  @Test
  void one_request_says_nothing_of_the_next_on_the_same_connection() {
    String good = "GET /docs/x HTTP/1.1\nHost: x\n" + FIELDS + "\n";

    String answers = RawHttp.send(server.port(), good + "GET /plans/%zz HTTP/1.1\nHost: x\n\n");

    String second = answers.substring(answers.indexOf("HTTP/1.1 400 "));
    assertThat(second).endsWith(OF_CONTRACT).doesNotContain("abc-1", "Access-Control");
  }

  @Test
  void a_preflight_is_answered_as_any_other() {
    String asked = "Access-Control-Request-Method: PUT\nAccess-Control-Request-Headers: baggage\n";

    assertThat(send("OPTIONS /plans/%zz HTTP/1.1\nHost: x\n" + FIELDS + asked))
        .startsWith("HTTP/1.1 204 ")
        .contains("Access-Control-Allow-Headers: baggage\r\n", "X-Request-Id: abc-1\r\n");
  }

  @Test
  void another_origin_may_not_read_it() {
    String other = FIELDS.replace("app.example", "evil.example");

    assertThat(send("GET /plans/%zz HTTP/1.1\nHost: x\n" + other))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /plans/%zz HTTP/1.1\nHost: x\n", "GET /plans HTTP/1.1\n", "nonsense\n"})
  void says_that_the_connection_ends_with_it(String head) {
    assertThat(RawHttp.send(server.port(), head + "\n")).containsOnlyOnce("Connection: close\r\n");
  }

  private static void assertHeaders(String answer) {
    assertThat(answer)
        .containsOnlyOnce("Connection: close\r\n")
        .contains(
            "Access-Control-Allow-Origin: https://app.example\r\n",
            "Access-Control-Expose-Headers: X-Request-Id, Retry-After, Idempotent-Replayed\r\n",
            "Vary: Origin\r\n",
            "X-Request-Id: abc-1\r\n",
            "X-Content-Type-Options: nosniff\r\n",
            "Cache-Control: no-store\r\n",
            "Strict-Transport-Security: max-age=31536000\r\n",
            "Content-Type: application/json\r\n");
  }

  private static String send(String head) {
    return RawHttp.send(server.port(), head + "Connection: close\n\n");
  }
}
