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
        "OPTIONS * HTTP/1.1\nHost: x",
      })
  void what_is_no_http_is_answered_in_json_without_a_banner(String head) {
    String answer = RawHttp.send(server.port(), head + "\nConnection: close\n\n");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|505) .*");
    assertThat(answer).contains("{\"detail\":\"").contains("nosniff").contains("no-store");
    assertThat(answer).containsIgnoringCase("X-Request-Id: ");
    assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain("<html");
  }

  @Test
  void a_path_that_cannot_be_read_belongs_to_nobody() {
    String answer =
        RawHttp.send(server.port(), "GET /t/%zz HTTP/1.1\nHost: x\nConnection: close\n\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .endsWith("{\"detail\":\"The request can't be read.\"}");
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
