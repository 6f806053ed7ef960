package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.khata.http.testing.CapturedLog;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is HTTP, though few clients would send it; and what is none. The log hears of neither. */
@Isolated("counts lines of the log")
class OddRequestsTest {
  private static final String NOTE = "{\"first_title\":\"a\"}";
  private static final String CHUNKED =
      "POST /t/notes HTTP/1.1\nHost: x\nContent-Type: application/json\nConnection: close\n"
          + "Transfer-Encoding: ";

  private static TestServer server;

  private final List<CapturedLog> logs = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void listen() {
    logs.add(CapturedLog.of("org.eclipse.jetty", Level.WARN));
    logs.add(CapturedLog.of("io.javalin", Level.WARN));
    logs.add(CapturedLog.of(FrontDoor.class, Level.WARN));
  }

  @AfterEach
  void the_log_hears_nothing_of_it() {
    logs.forEach(CapturedLog::close);
    assertThat(logs).flatExtracting(CapturedLog::events).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /t/hello HTTP/1.0, 200",
    "GET http://x/t/hello HTTP/1.1|Host: x, 200",
    "GET http://y/t/hello HTTP/1.1|Host: x, 400",
    "GET /t/hello HTTP/1.1|Host: x|Range: bytes=0-3, 200",
    "GET /t/hello HTTP/1.1|Host: x|Cookie: \u0001=;;, 400",
    "GET /t/hello HTTP/1.1|Host : x, 400",
    "GET /t/hello HTTP/1.1|Host: x|X-A: b| c, 400",
    "TRACE /t/hello HTTP/1.1|Host: x, 405",
    "FOO /t/hello HTTP/1.1|Host: x, 405",
    "get /t/hello HTTP/1.1|Host: x, 405",
    "HEAD /t/log-in HTTP/1.1|Host: x, 405",
    "HEAD /nowhere HTTP/1.1|Host: x, 404",
    "GET /t/hello HTTP/1.1|Host: x|Content-Length: +2, 400",
    "GET /t/hello HTTP/1.1|Host: x|Content-Length: 99999999999999999999, 400",
    "POST /t/notes HTTP/1.1|Host: x|Expect: nonsense, 417",
    "GET /t/%zz HTTP/1.1|Host: x, 400",
    "nonsense, 400",
  })
  void have_the_status_of_what_they_are(String head, int status) {
    String answer =
        RawHttp.send(server.port(), head.replace('|', '\n') + "\nConnection: close\n\n");

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "chunked|Trailer: X-T||13|NOTE|0|X-T: 1||, 201",
    "chunked||13;a=b|NOTE|0||, 201",
    "chunked||zz|NOTE|0||, 400",
    "chunked||FFFFFFFFFFFFFFFFFF|NOTE|0||, 400",
    "chunked||-1|NOTE|0||, 400",
    "chunked|Content-Length: 19||13|NOTE|0||, 400",
    "chunked|Transfer-Encoding: chunked||13|NOTE|0||, 400",
    "'gzip, chunked||0||', 400",
    "identity|Content-Length: 19||NOTE, 400",
  })
  void bodies_in_chunks_are_read_strictly(String rest, int status) {
    String request = CHUNKED + rest.replace('|', '\n').replace("NOTE", NOTE);

    assertThat(RawHttp.send(server.port(), request)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void requests_sent_at_once_are_answered_in_turn() {
    String first = "GET /t/hello HTTP/1.1\nHost: x\n\n";
    String second =
        "POST /t/notes HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: 19\n\n";
    String third = "GET /nowhere HTTP/1.1\nHost: x\nConnection: close\n\n";

    assertThat(RawHttp.send(server.port(), first + second + NOTE + third))
        .matches("(?s)HTTP/1.1 200 .*HTTP/1.1 201 .*HTTP/1.1 404 .*");
  }

  /** What nobody read of it must not be taken for the next request. */
  @Test
  void a_refused_body_ends_the_connection() {
    String smuggled = "GET /t/hello HTTP/1.1\nHost: x\n\n";
    String refused =
        "POST /nowhere HTTP/1.1\nHost: x\nContent-Length: " + (smuggled.length() + 3) + "\n\n";

    assertThat(RawHttp.send(server.port(), refused + smuggled))
        .startsWith("HTTP/1.1 404 ")
        .contains("Connection: close")
        .doesNotContain("HTTP/1.1 200");
  }
}
