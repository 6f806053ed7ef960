package dev.khata.payments.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Less than it takes until the last of the trickling is there. */
  private static final Duration NOT_IN_TIME = Duration.ofSeconds(60);

  private static final int LONGEST_ANSWER = 256 * 1024;

  private final Caller caller = new Caller();
  private final Caller hasty = new Caller(SHORT);

  @AfterEach
  void close() {
    caller.close();
    hasty.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 302, 307, 308, 401, 407, 408, 429, 500, 502, 503})
  void whatever_is_answered_one_request_is_made(int status) throws IOException {
    try (var vendor = new Vendor(status, "{}")) {
      assertThat(caller.make(Call.post(vendor.at(), "कोड")))
          .isEqualTo(new Outcome.Answered(status, "{}"));
      assertThat(vendor.bodies).containsExactly("कोड");
    }
  }

  @Test
  void headers_go_with_it() throws IOException {
    try (var vendor = new Vendor(200, "कोड")) {
      Outcome outcome = caller.make(Call.post(vendor.at(), "{}").with("X-Some", "thing"));

      assertThat(outcome).isEqualTo(new Outcome.Answered(200, "कोड"));
      assertThat(vendor.some).containsExactly("thing");
      assertThat(vendor.types).containsExactly("application/json");
    }
  }

  @Test
  void an_answer_may_be_as_long_as_said_and_no_longer() throws IOException {
    try (var vendor = new Vendor(200, "x".repeat(LONGEST_ANSWER));
        var talker = new Vendor(200, "x".repeat(LONGEST_ANSWER + 1))) {
      assertThat(caller.make(Call.get(vendor.at()))).isInstanceOf(Outcome.Answered.class);
      assertThat(caller.make(Call.get(talker.at()))).isInstanceOf(Outcome.Unanswered.class);
    }
  }

  @Test
  void a_vendor_that_is_not_there_was_not_reached() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(caller.make(Call.get(URI.create("http://127.0.0.1:" + port + "/"))))
        .isInstanceOf(Outcome.NotReached.class);
    assertThat(caller.make(Call.get(URI.create("http://nowhere.invalid/"))))
        .isInstanceOf(Outcome.NotReached.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 2",
        "no HTTP at all\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"
      })
  void one_that_answers_half_or_nonsense_left_it_open_and_is_not_asked_again(String answer)
      throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = listening()) {
      serving(
          server,
          socket -> {
            connections.incrementAndGet();
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          });

      assertThat(caller.make(Call.post(at(server), "{}"))).isInstanceOf(Outcome.Unanswered.class);
      assertThat(connections).hasValue(1);
    }
  }

  @Test
  void one_that_stays_silent_is_left_in_time() throws IOException {
    try (ServerSocket silent = listening()) {
      isLeftInTime(silent);
    }
  }

  @Test
  void one_whose_answer_trickles_in_is_left_in_time() throws IOException {
    try (ServerSocket slow = listening()) {
      serving(slow, CallerTest::trickle);

      isLeftInTime(slow);
    }
  }

  private static void trickle(Socket socket) throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 1000; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(100);
    }
  }

  private void isLeftInTime(ServerSocket server) {
    long start = System.nanoTime();

    Outcome outcome = hasty.make(Call.post(at(server), "{}"));

    assertThat(outcome).isInstanceOf(Outcome.Unanswered.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, NOT_IN_TIME);
  }

  @Test
  void nothing_of_a_call_is_printed() {
    Call call = Call.post(URI.create("http://host.invalid/?token=hush"), "hush").with("K", "hush");

    assertThat(call + " " + call.body() + " " + caller.make(call) + new Outcome.Answered(1, "hush"))
        .doesNotContain("hush");
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static URI at(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  /** Does that with each connection and then hangs up, until the socket is closed. */
  private static void serving(ServerSocket server, Talk talk) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                  talk.with(socket);
                } catch (IOException | InterruptedException e) {
                  // The caller has left, or the test is over.
                }
              }
            });
  }

  private interface Talk {
    void with(Socket socket) throws IOException, InterruptedException;
  }

  /** A vendor that says one thing. */
  private static final class Vendor implements AutoCloseable {
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> some = new CopyOnWriteArrayList<>();
    final List<String> types = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Vendor(int status, String says) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              bodies.add(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
              some.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Some")));
              types.add(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
              exchange.getResponseHeaders().set("Location", "/elsewhere");
              byte[] body = says.getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(status, body.length);
              exchange.getResponseBody().write(body);
            }
          });
      server.start();
    }

    URI at() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
