package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenHttpTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    Api gencharge = Api.of(Contract.GENCHARGE, "W", Naming.CAMEL_CASE, new TestErrors());
    server = TestServer.start(HttpConfig.development(0), gencharge);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /t/%zz HTTP/1.1\nHost: x",
        "GET /t/% HTTP/1.1\nHost: x",
        "GET /t/%ff HTTP/1.1\nHost: x",
        "GET /t/%00 HTTP/1.1\nHost: x",
        "GET /t/%2e%2e/x HTTP/1.1\nHost: x",
        "GET /../x HTTP/1.1\nHost: x",
        "GET t HTTP/1.1\nHost: x",
        "GET /t/a b HTTP/1.1\nHost: x",
        "GET / HTTP/1.1",
        "GET / HTTP/1.1\nHost: x\nHost: y",
        "GET / HTTP/1.1\nHost: x\nbad header",
        "GET / HTTP/1.1\nHost: x\nbad\u0001header: y",
        "POST / HTTP/1.1\nHost: x\nContent-Length: -1",
        "POST / HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2",
        "POST / HTTP/1.1\nHost: x\nContent-Length: 1\nTransfer-Encoding: chunked",
        "GET / HTTP/9.9\nHost: x",
        "nonsense",
      })
  void what_is_no_http_is_answered_in_json_without_a_banner(String head) {
    String answer = RawHttp.send(server.port(), head + "\nConnection: close\n\n");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|505) .*");
    assertThat(answer).contains("{\"detail\":\"").contains("nosniff").contains("no-store");
    assertThat(answer).containsIgnoringCase("X-Request-Id: ");
    assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "/"})
  void a_load_balancer_may_ask_for_the_options_of_the_server(String path) {
    String request = "OPTIONS " + path + " HTTP/1.1\nHost: x\nConnection: close\n\n";

    assertThat(RawHttp.send(server.port(), request))
        .startsWith("HTTP/1.1 204 ")
        .contains("Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "TRACE"})
  void the_server_as_a_whole_has_nothing_but_options(String method) {
    String request = method + " * HTTP/1.1\nHost: x\nConnection: close\n\n";

    assertThat(RawHttp.send(server.port(), request)).matches("(?s)HTTP/1.1 40[04] .*");
  }

  /** What clients send that take it for granted that HTTP/2 is spoken. */
  @Test
  void the_preface_of_http_2_gets_a_code_of_its_own() {
    String preface = "PRI * HTTP/2.0\n\nSM\n\n";

    String answer = RawHttp.send(server.port(), preface);

    assertThat(answer)
        .startsWith("HTTP/1.1 505 ")
        .endsWith(
            "{\"detail\":\"HTTP/1.1 is spoken here.\",\"code\":\"http_version_not_supported\"}");
  }

  @Test
  void any_other_version_likewise() {
    String answer = RawHttp.send(server.port(), "GET /t HTTP/3.0\nHost: x\n\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 505 ")
        .endsWith("{\"detail\":\"http_version\",\"code\":\"http_version\"}");
  }

  @Test
  void an_offer_to_upgrade_is_passed_over() {
    String request =
        """
        OPTIONS / HTTP/1.1
        Host: x
        Connection: Upgrade, HTTP2-Settings, close
        Upgrade: h2c
        HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA

        """;

    assertThat(RawHttp.send(server.port(), request)).startsWith("HTTP/1.1 204 ");
  }

  @Test
  void a_page_learns_that_its_path_cannot_be_read() {
    String origin = "\nHost: x\nOrigin: https://app.example\nConnection: close\n";

    String refusal = RawHttp.send(server.port(), "GET /t/%ff HTTP/1.1" + origin + "\n");
    assertThat(refusal)
        .startsWith("HTTP/1.1 400 ")
        .contains("Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: ");

    String preflight =
        "OPTIONS /t/%ff HTTP/1.1"
            + origin
            + "Access-Control-Request-Method: PUT\nAccess-Control-Request-Headers: baggage\n\n";
    assertThat(RawHttp.send(server.port(), preflight))
        .startsWith("HTTP/1.1 204 ")
        .contains("Access-Control-Allow-Headers: baggage");
  }

  @Test
  void too_much_of_a_head_is_refused() {
    String header = "GET / HTTP/1.1\nHost: x\nX-A: " + "a".repeat(20_000) + "\n\n";
    assertThat(RawHttp.send(server.port(), header)).startsWith("HTTP/1.1 431 ").contains("detail");
    String line = "GET /" + "a".repeat(20_000) + " HTTP/1.1\nHost: x\n\n";
    assertThat(RawHttp.send(server.port(), line)).startsWith("HTTP/1.1 414 ").contains("detail");
  }

  @Test
  void websockets_are_not_spoken() {
    String upgrade =
        """
        GET /t HTTP/1.1
        Host: x
        Connection: Upgrade, close
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==

        """;
    assertThat(RawHttp.send(server.port(), upgrade))
        .startsWith("HTTP/1.1 404 ")
        .contains("not_found");
  }
}
