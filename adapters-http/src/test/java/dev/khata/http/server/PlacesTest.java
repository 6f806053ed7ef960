package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a place among the requests that are worked on at once. */
@Timeout(60)
class PlacesTest {
  private static final String HELLO = get("/t/hello", "");
  private static final String SLOW = get("/t/slow", "");
  private static final String NOTICE = get("/webhooks/notice", "");
  private static final String NOTE = "{\"first_title\":\"a\"}";

  /** The server asks for the body when it begins to wait for it. */
  private static final String HEAD =
      """
      POST /t/notes HTTP/1.1
      Host: x
      Content-Type: application/json
      Content-Length: %d
      Expect: 100-continue
      Connection: close

      """
          .formatted(NOTE.length());

  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch leave = new CountDownLatch(1);

  @Test
  void who_is_still_sending_has_no_place() throws IOException {
    try (TestServer server = server(1);
        Socket sending = RawHttp.open("127.0.0.1", server.port())) {
      BufferedReader answers = startToSend(sending);

      assertThat(RawHttp.send(server.port(), HELLO)).startsWith("HTTP/1.1 200 ");

      RawHttp.write(sending, NOTE);
      assertThat(answers.lines()).anyMatch(line -> line.startsWith("HTTP/1.1 201 "));
      assertThat(RawHttp.send(server.port(), HELLO)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void who_has_sent_all_needs_a_place_again() throws Exception {
    try (TestServer server = server(1);
        Socket sending = RawHttp.open("127.0.0.1", server.port())) {
      BufferedReader answers = startToSend(sending);
      CompletableFuture<String> slow = later("127.0.0.2", server, SLOW);
      entered.acquire();

      RawHttp.write(sending, NOTE);

      assertThat(answers.lines()).anyMatch(line -> line.startsWith("HTTP/1.1 503 "));
      leave.countDown();
      assertThat(slow.join()).startsWith("HTTP/1.1 200 ");
      assertThat(RawHttp.send(server.port(), HELLO)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void one_client_has_at_most_an_eighth_of_the_places() throws Exception {
    try (TestServer server = server(16)) {
      List<CompletableFuture<String>> slow =
          Stream.of(1, 2).map(i -> later("127.0.0.2", server, SLOW)).toList();
      entered.acquire(2);

      assertThat(RawHttp.sendFrom("127.0.0.2", server.port(), HELLO))
          .startsWith("HTTP/1.1 503 ")
          .contains("Retry-After: 1", "\"code\":\"unavailable\"");
      assertThat(RawHttp.sendFrom("127.0.0.3", server.port(), HELLO)).startsWith("HTTP/1.1 200 ");

      leave.countDown();
      assertThat(slow).allMatch(answer -> answer.join().startsWith("HTTP/1.1 200 "));
      assertThat(RawHttp.sendFrom("127.0.0.2", server.port(), HELLO)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void behind_a_proxy_the_client_is_counted_and_not_the_proxy() throws Exception {
    String forwarded = "X-Forwarded-For: 2001:db8::%d\n";
    try (TestServer server = server(8, "127.0.0.2/32")) {
      CompletableFuture<String> slow =
          later("127.0.0.2", server, get("/t/slow", forwarded.formatted(1)));
      entered.acquire();

      String sameNetwork = get("/t/hello", forwarded.formatted(2));
      assertThat(RawHttp.sendFrom("127.0.0.2", server.port(), sameNetwork))
          .startsWith("HTTP/1.1 503 ");
      String other = get("/t/hello", "X-Forwarded-For: 2001:db8:0:1::1\n");
      assertThat(RawHttp.sendFrom("127.0.0.2", server.port(), other)).startsWith("HTTP/1.1 200 ");

      CompletableFuture<String> own = later("127.0.0.2", server, SLOW);
      entered.acquire();
      assertThat(RawHttp.sendFrom("127.0.0.2", server.port(), HELLO)).startsWith("HTTP/1.1 200 ");
      leave.countDown();
      assertThat(Stream.of(slow, own)).allMatch(answer -> answer.join().contains(" 200 "));
    }
  }

  @Test
  void webhooks_have_places_of_their_own() throws Exception {
    try (TestServer server = server(1)) {
      CompletableFuture<String> slow = later("127.0.0.2", server, SLOW);
      entered.acquire();
      assertThat(RawHttp.send(server.port(), HELLO)).startsWith("HTTP/1.1 503 ");
      CompletableFuture<String> notice = later("127.0.0.3", server, NOTICE);
      entered.acquire();

      assertThat(RawHttp.send(server.port(), NOTICE)).startsWith("HTTP/1.1 503 ");

      leave.countDown();
      assertThat(Stream.of(slow, notice)).allMatch(answer -> answer.join().contains(" 200 "));
    }
  }

  private static BufferedReader startToSend(Socket socket) throws IOException {
    RawHttp.write(socket, HEAD);
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    assertThat(answers.readLine()).startsWith("HTTP/1.1 100 ");
    return answers;
  }

  private static CompletableFuture<String> later(String client, TestServer server, String request) {
    return CompletableFuture.supplyAsync(
        () -> RawHttp.sendFrom(client, server.port(), request),
        task -> Thread.ofVirtual().start(task));
  }

  private static String get(String path, String headers) {
    return "GET " + path + " HTTP/1.1\nHost: x\n" + headers + "Connection: close\n\n";
  }

  private TestServer server(int requests, String... proxies) {
    Api webhooks = Api.own("Webhooks", new KhataErrors());
    webhooks
        .section("All")
        .get("/webhooks/notice")
        .needs(PUBLIC)
        .gives(200, Said.class)
        .does(
            call -> {
              linger();
              return Said.of("taken");
            });
    return TestServer.start(
        config(requests, Stream.of(proxies).map(PlacesTest::range).toList()),
        TestContract.api(Contract.GENCHARGE, this::linger),
        webhooks);
  }

  private void linger() {
    entered.release();
    try {
      leave.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static AddressRange range(String text) {
    return AddressRange.parse(text).orElseThrow();
  }

  private static HttpConfig config(int requests, List<AddressRange> proxies) {
    HttpConfig.Bounds usual = HttpConfig.Bounds.usual();
    return new HttpConfig(
        "127.0.0.1",
        0,
        OptionalInt.empty(),
        Optional.of(URI.create("http://localhost")),
        proxies,
        CorsOrigins.none(),
        LimitConfig.off(),
        usual.at(requests),
        HttpConfig.MIN_TIME,
        Duration.ofSeconds(30));
  }
}
