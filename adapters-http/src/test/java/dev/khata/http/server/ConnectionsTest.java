package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.server.HttpConfig.Bounds;
import dev.khata.http.server.HttpServer.Served;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may have how many connections. */
@Timeout(60)
class ConnectionsTest {
  private static final String KEPT = "GET %s HTTP/1.1\nHost: x\n\n";
  private static final int SHARE = 4;
  private static final int ALL = 8 * SHARE;

  private final AtomicBoolean busy = new AtomicBoolean(true);
  private final List<Socket> open = new ArrayList<>();
  private TestServer server = server();

  @AfterEach
  void stop() throws IOException {
    busy.set(false);
    for (Socket socket : open) {
      socket.close();
    }
    server.close();
  }

  @Test
  void one_client_has_at_most_an_eighth_of_the_connections() throws IOException {
    List<Socket> kept = new ArrayList<>();
    for (int i = 0; i < SHARE; i++) {
      kept.add(connected("127.0.0.2"));
      assertThat(isAnswered(kept.getLast(), "/t/hello")).isTrue();
    }

    assertThat(isAnswered(connected("127.0.0.2"), "/t/hello")).isFalse();
    assertThat(isAnswered(connected("127.0.0.3"), "/t/hello")).isTrue();
    assertThat(isAnswered(kept.getFirst(), "/t/hello")).isTrue();

    kept.getLast().close();
    while (!isAnswered(connected("127.0.0.2"), "/t/hello")) {
      // The server has not seen yet that the other one is gone.
      Thread.onSpinWait();
    }
  }

  @Test
  void a_proxy_has_as_many_as_there_are() throws IOException {
    server.close();
    server = server("127.0.0.2/32");
    for (int i = 0; i < 2 * SHARE; i++) {
      assertThat(isAnswered(connected("127.0.0.2"), "/t/hello")).isTrue();
    }
  }

  @Test
  void with_all_connections_taken_management_answers() throws IOException {
    for (int i = 0; i < ALL; i++) {
      assertThat(isAnswered(connected("127.0.0." + (2 + i / SHARE)), "/t/hello")).isTrue();
    }
    Socket waiting = connected("127.0.0.100");
    RawHttp.write(waiting, KEPT.formatted("/t/hello"));

    assertThat(isManaged()).isTrue();

    open.getFirst().close();
    assertThat(waiting.getInputStream().read()).isEqualTo('H');
  }

  @Test
  void with_all_processors_taken_by_requests_management_answers() throws IOException {
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      RawHttp.write(connected("127.0.0." + (2 + i)), KEPT.formatted("/t/slow"));
    }

    assertThat(isManaged()).isTrue();
  }

  private boolean isManaged() throws IOException {
    int port = server.server().managementPort().orElseThrow();
    try (Socket socket = RawHttp.open("127.0.0.1", port)) {
      return isAnswered(socket, "/health/live");
    }
  }

  private Socket connected(String client) throws IOException {
    Socket socket = RawHttp.open(client, server.port());
    open.add(socket);
    return socket;
  }

  /** Whether anything but the end comes; all of the answer, so that the next begins anew. */
  private static boolean isAnswered(Socket socket, String path) {
    byte[] come = new byte[4_096];
    try {
      RawHttp.write(socket, KEPT.formatted(path));
      return socket.getInputStream().read(come) > 0;
    } catch (SocketException closed) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a processor until the test is over. */
  private void work() {
    while (busy.get()) {
      Thread.onSpinWait();
    }
  }

  private TestServer server(String... proxies) {
    Api health = Api.own("Health", new KhataErrors());
    health
        .section("All")
        .get("/health/live")
        .needs(Access.PUBLIC)
        .gives(200, TestContract.Said.class)
        .does(call -> TestContract.Said.of("live"));
    return TestServer.start(
        config(Stream.of(proxies).map(text -> AddressRange.parse(text).orElseThrow()).toList()),
        new Served(List.of(TestContract.api(Contract.GENCHARGE, this::work)), List.of(health)));
  }

  private static HttpConfig config(List<AddressRange> proxies) {
    return new HttpConfig(
        "127.0.0.1",
        0,
        OptionalInt.of(0),
        Optional.of(URI.create("http://localhost")),
        proxies,
        CorsOrigins.none(),
        LimitConfig.off(),
        new Bounds(1 << 20, 16 << 10, ALL, 1_000, Patience.usual()),
        HttpConfig.MIN_TIME,
        Duration.ofSeconds(30));
  }
}
