package dev.khata.sms.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.sms.StandIn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Less than it takes until the last of the trickling is there. */
  private static final Duration NOT_IN_TIME = Duration.ofSeconds(60);

  private final Caller caller = new Caller(SHORT);

  @AfterEach
  void close() {
    caller.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 302, 307, 308, 401, 407, 408, 429, 500, 502, 503})
  void whatever_is_answered_one_request_is_made(int status) {
    try (StandIn vendor = StandIn.saying(status, "{}")) {
      Outcome outcome = caller.make(post(vendor.at("/x")));

      assertThat(outcome).isEqualTo(new Outcome.Answered(status, "{}"));
      assertThat(vendor.asked()).hasSize(1);
    }
  }

  @Test
  void text_goes_and_comes_in_utf_8() {
    try (StandIn vendor = new StandIn(asked -> new StandIn.Says(200, asked.body()))) {
      assertThat(caller.make(post(vendor.at("/x")))).isEqualTo(new Outcome.Answered(200, "कोड"));
      assertThat(vendor.askedOnce().header("content-type")).isEqualTo("text/plain");
    }
  }

  @Test
  void a_vendor_that_is_not_there_was_not_reached() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(caller.make(post(URI.create("http://127.0.0.1:" + port + "/"))))
        .isInstanceOf(Outcome.NotReached.class);
    assertThat(caller.make(post(URI.create("http://nowhere.invalid/"))))
        .isInstanceOf(Outcome.NotReached.class);
  }

  @Test
  void one_that_takes_the_request_and_hangs_up_left_it_open_and_is_not_asked_again()
      throws Exception {
    assertThat(raw("")).isEqualTo(1);
  }

  @Test
  void one_that_stays_silent_is_left_in_time() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();

      Outcome outcome = caller.make(post(at(silent)));

      assertThat(outcome).isInstanceOf(Outcome.Unanswered.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOT_IN_TIME);
    }
  }

  @Test
  void one_whose_answer_trickles_in_is_left_in_time() throws Exception {
    try (ServerSocket slow = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket socket = slow.accept();
                    OutputStream out = socket.getOutputStream()) {
                  out.write(
                      "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
                  for (int i = 0; i < 1000; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                  }
                } catch (IOException | InterruptedException e) {
                  // The caller has left.
                }
              });
      long start = System.nanoTime();

      assertThat(caller.make(post(at(slow)))).isInstanceOf(Outcome.Unanswered.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOT_IN_TIME);
    }
  }

  /**
   * How many connections a server got that reads a request and answers with that, then hangs up.
   */
  private int raw(String answer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var connections = new java.util.concurrent.atomic.AtomicInteger();
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    try (Socket socket = server.accept()) {
                      connections.incrementAndGet();
                      socket.getInputStream().read(new byte[4096]);
                      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    }
                  }
                } catch (IOException e) {
                  // The server was closed.
                }
              });
      assertThat(caller.make(post(at(server)))).isInstanceOf(Outcome.Unanswered.class);
      return connections.get();
    }
  }

  private static URI at(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private static Call post(URI uri) {
    return new Call("POST", uri, Map.of(), Optional.of(new Call.Body("text/plain", "कोड")));
  }
}
