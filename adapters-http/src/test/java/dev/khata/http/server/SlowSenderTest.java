package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.pipeline.Pace;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time to send a request. */
@Timeout(60)
class SlowSenderTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(50);

  private static final String HELLO = "GET /t/hello HTTP/1.1\nHost: x\n\n";
  private static final String POST =
      """
      POST /t/notes HTTP/1.1
      Host: x
      Content-Type: application/json
      Connection: close
      """;

  private TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  /** The owner of the path is known once the first line is there. */
  @ParameterizedTest
  @ValueSource(strings = {"GET /t/hello HTTP/1.1\n", "GET /t/hello HTTP/1.1\nHost: x\nX-Y: "})
  void a_head_that_stops_coming_is_given_up(String part) throws IOException {
    restart(SHORT, new Pace(LONG, 1));
    try (Socket socket = begun(part)) {
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408 ")
          .contains("Connection: close", "\"code\":\"bad_http\"");
    }
  }

  @Test
  void a_first_line_that_stops_coming_is_given_up_in_the_owners_words() throws IOException {
    restart(SHORT, new Pace(LONG, 1));
    try (Socket socket = begun("GET /t/he")) {
      assertThat(answer(socket)).contains(" 408 ", "bad_http");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /t/hello HTTP/1.1\nX-Long: ", "\n", "GET /"})
  void a_head_that_comes_in_drops_is_given_up(String begin) throws Exception {
    restart(SHORT, new Pace(LONG, 1));
    try (Socket socket = begun(begin)) {
      drip(socket, begin.equals("\n") ? "\n" : "x");
      assertThat(answer(socket)).contains(" 408 ");
    }
  }

  @Test
  void the_next_head_on_a_connection_has_its_time_too() throws Exception {
    restart(SHORT, new Pace(LONG, 1));
    try (Socket socket = begun(HELLO)) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      TimeUnit.MILLISECONDS.sleep(2 * SHORT.toMillis());
      RawHttp.write(socket, "GET /t/hello HTTP/1.1\nHost: x\nConnection: close\n\n");
      assertThat(answer(socket)).contains("HTTP/1.1 200 ").doesNotContain(" 408 ");
    }
    try (Socket socket = begun(HELLO + "GET /t/hello HTTP/1.1\n")) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 408 ");
    }
  }

  @Test
  void who_sends_nothing_is_answered_nothing() throws IOException {
    server.close();
    Patience soon = new Patience(SHORT, LONG, new Pace(LONG, 1), LONG, LONG);
    server = TestServer.start(config(soon));
    try (Socket socket = begun("")) {
      assertThat(answer(socket)).isEmpty();
    }
  }

  @Test
  void a_head_in_pieces_is_read_and_what_follows_has_all_its_time() throws Exception {
    restart(Duration.ofSeconds(2), new Pace(LONG, 1));
    try (Socket socket = begun("")) {
      for (String piece : (POST + "Content-Length: 19\n\n").split("(?<=\\G.{20})", -1)) {
        RawHttp.write(socket, piece);
        TimeUnit.MILLISECONDS.sleep(20);
      }
      TimeUnit.SECONDS.sleep(3);
      RawHttp.write(socket, "{\"first_title\":\"a\"}");
      assertThat(answer(socket)).startsWith("HTTP/1.1 201 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100\n\n", "Transfer-Encoding: chunked\n\n"})
  void a_body_that_stops_coming_is_given_up(String rest) throws IOException {
    restart(LONG, new Pace(SHORT, 1));
    try (Socket socket = begun(POST + rest)) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 408 ").contains("bad_http");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000\n\n", "Transfer-Encoding: chunked\n\n3E8\n"})
  void a_body_that_comes_in_drops_is_given_up(String rest) throws Exception {
    restart(LONG, new Pace(SHORT, 1_000));
    try (Socket socket = begun(POST + rest)) {
      drip(socket, " ");
      assertThat(answer(socket)).startsWith("HTTP/1.1 408 ").contains("bad_http");
    }
  }

  @Test
  void a_body_that_keeps_the_pace_has_the_longer_the_longer_it_is() throws Exception {
    restart(LONG, new Pace(Duration.ofSeconds(1), 10));
    try (Socket socket = begun(POST + "Content-Length: 319\n\n")) {
      for (int i = 0; i < 30; i++) {
        RawHttp.write(socket, " ".repeat(10));
        TimeUnit.MILLISECONDS.sleep(50);
      }
      RawHttp.write(socket, "{\"first_title\":\"a\"}");
      assertThat(answer(socket)).startsWith("HTTP/1.1 201 ");
    }
  }

  private void restart(Duration head, Pace body) {
    server.close();
    server = TestServer.start(config(head, body));
  }

  private static HttpConfig config(Duration head, Pace body) {
    return config(new Patience(LONG, head, body, LONG, LONG));
  }

  private static HttpConfig config(Patience patience) {
    return HttpConfig.development(0).within(HttpConfig.Bounds.usual().with(patience));
  }

  private Socket begun(String part) throws IOException {
    Socket socket = RawHttp.open("127.0.0.1", server.port());
    RawHttp.write(socket, part);
    return socket;
  }

  /** Until there is an answer. */
  private static void drip(Socket socket, String drop) throws Exception {
    while (socket.getInputStream().available() == 0) {
      RawHttp.write(socket, drop);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** What comes until the connection ends, be it by a reset as of one who still sends. */
  private static String answer(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    ByteArrayOutputStream come = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(come);
    } catch (SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
    return come.toString(StandardCharsets.UTF_8);
  }
}
