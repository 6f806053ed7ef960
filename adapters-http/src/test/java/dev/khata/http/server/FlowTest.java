package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Flow;
import dev.khata.http.endpoint.Listing;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.pipeline.Pace;
import dev.khata.http.testing.CapturedLog;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(120)
@Isolated("counts lines of the log")
class FlowTest {
  private static final int MANY = 100_000;
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration STALLED = Duration.ofSeconds(2);
  private static final Pace PACE = new Pace(LONG, 1);
  private static final String REQUEST = "GET /t/rows HTTP/1.1\nHost: x\nConnection: close\n\n";

  private final CountDownLatch ended = new CountDownLatch(1);

  record Row(long rowId, String text) {}

  record Rest(long total, int page) {}

  record Rows(List<Row> items, long total, int page) {}

  @Test
  void a_flow_looks_like_the_page_it_stands_for() {
    try (TestServer server = server(rows(2))) {
      HttpResponse<String> answer = server.get("/t/rows");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              "{\"items\":[{\"row_id\":1,\"text\":\"a row\"},{\"row_id\":2,\"text\":\"a row\"}],"
                  + "\"total\":2,\"page\":1}");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.headers().firstValue("Content-Length")).isPresent();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void a_flow_may_have_no_rows() {
    try (TestServer server = server(rows(0))) {
      assertThat(server.get("/t/rows").body()).isEqualTo("{\"items\":[],\"total\":0,\"page\":1}");
    }
  }

  @Test
  void many_rows_go_out_as_they_come() throws Exception {
    try (TestServer server = server(rows(MANY))) {
      HttpResponse<String> answer = server.get("/t/rows");

      JsonNode sent = new ObjectMapper().readTree(answer.body());
      assertThat(sent.path("items")).hasSize(MANY);
      assertThat(sent.path("items").path(MANY - 1).path("row_id").asInt()).isEqualTo(MANY);
      assertThat(sent.path("total").asInt()).isEqualTo(MANY);
      assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
      assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
    }
  }

  @Test
  void what_fails_before_anything_went_out_is_answered_as_an_error() {
    try (TestServer server = server(failing(5, new IllegalStateException("a bug")));
        CapturedLog log = CapturedLog.of(FrontDoor.class, Level.ERROR)) {
      HttpResponse<String> answer = server.get("/t/rows");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("{\"detail\":\"broken\",\"code\":\"broken\"}");
      assertThat(log.events()).hasSize(1);
    }
    try (TestServer server = server(failing(0, new Overloaded("full", Duration.ofSeconds(5))))) {
      HttpResponse<String> answer = server.get("/t/rows");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
  }

  @Test
  void what_fails_later_breaks_the_answer_off() {
    try (TestServer server = server(failing(MANY, new IllegalStateException("a bug")));
        CapturedLog log = CapturedLog.of(FrontDoor.class, Level.ERROR)) {
      String answer = RawHttp.send(server.port(), REQUEST);

      assertThat(answer).startsWith("HTTP/1.1 200 ").contains("{\"items\":[");
      assertThat(answer).doesNotContain("\"total\"").doesNotEndWith("\r\n0\r\n\r\n");
      assertThatThrownBy(() -> server.get("/t/rows")).hasRootCauseInstanceOf(IOException.class);
      assertThat(log.events()).hasSize(2);
    }
  }

  @Test
  void a_client_that_leaves_ends_the_reading() throws Exception {
    try (TestServer server = server(rows(Long.MAX_VALUE));
        CapturedLog log = CapturedLog.of(FrontDoor.class, Level.INFO)) {
      try (Socket socket = begun(server)) {
        socket.getInputStream().readNBytes(100_000);
      }

      assertThat(ended.await(40, TimeUnit.SECONDS)).isTrue();
      assertThat(server.observed.take()).endsWith(" 499");
      assertThat(log.events().getFirst().getFormattedMessage()).contains("the client has left");
    }
  }

  @Test
  void a_client_that_reads_nothing_ends_the_reading() throws Exception {
    try (TestServer server = server(rows(Long.MAX_VALUE));
        CapturedLog log = CapturedLog.of(FrontDoor.class, Level.INFO);
        Socket socket = begun(server)) {
      assertThat(ended.await(40, TimeUnit.SECONDS)).isTrue();
      assertThat(server.observed.take()).endsWith(" 499");
      assertThat(log.events().getFirst().getFormattedMessage())
          .contains("the client reads nothing");
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void a_flow_may_take_its_time_between_rows() {
    Flow.Rows slow =
        sink -> {
          read(MANY, sink);
          sleep(STALLED.plusSeconds(1));
          return read(MANY, sink);
        };
    try (TestServer server = server(slow)) {
      assertThat(server.get("/t/rows").body()).endsWith("\"total\":" + MANY + ",\"page\":1}");
    }
  }

  @Test
  void a_client_that_reads_slowly_and_on_gets_all() throws Exception {
    try (TestServer server = server(rows(MANY), Duration.ofMinutes(1));
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8 << 10);
      socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
      RawHttp.write(socket, REQUEST);
      InputStream answer = socket.getInputStream();
      long come = 0;
      for (int piece = 1; piece > 0; come += piece) {
        piece = answer.readNBytes(64 << 10).length;
        sleep(Duration.ofMillis(100));
      }

      assertThat(come).isGreaterThan(MANY * 30L);
      assertThat(server.observed.take()).endsWith(" 200");
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_flow_has_only_so_much_time() throws Exception {
    try (TestServer server = server(rows(Long.MAX_VALUE), Duration.ofSeconds(2));
        CapturedLog log = CapturedLog.of(FrontDoor.class, Level.INFO)) {
      String answer = RawHttp.send(server.port(), REQUEST);

      assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("\"total\"");
      assertThat(log.events().getFirst().getFormattedMessage()).contains("it took too long");
    }
  }

  @Test
  void only_the_head_costs_no_reading() {
    try (TestServer server = server(rows(MANY))) {
      HttpResponse<String> answer = server.send("HEAD", "/t/rows", BodyPublishers.noBody());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(ended.getCount()).isEqualTo(1);
    }
  }

  private Flow.Rows rows(long count) {
    return sink -> read(count, sink);
  }

  private Flow.Rows failing(long after, RuntimeException failure) {
    return sink -> {
      read(after, sink);
      throw failure;
    };
  }

  private Rest read(long count, Consumer<Object> sink) {
    try {
      for (long i = 1; i <= count; i++) {
        sink.accept(new Row(i, "a row"));
      }
      return new Rest(count, 1);
    } finally {
      ended.countDown();
    }
  }

  private static Socket begun(TestServer server) throws IOException {
    Socket socket = RawHttp.open("127.0.0.1", server.port());
    RawHttp.write(socket, REQUEST);
    return socket;
  }

  private static TestServer server(Flow.Rows rows) {
    return server(rows, Duration.ofMinutes(1));
  }

  private static TestServer server(Flow.Rows rows, Duration max) {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    api.section("All")
        .get("/t/rows")
        .needs(PUBLIC)
        .gives(200, Rows.class)
        .lists(call -> new Listing.Whole<>(new Flow("items", rows)));
    return TestServer.start(config(max), api);
  }

  private static HttpConfig config(Duration max) {
    return new HttpConfig(
        "127.0.0.1",
        0,
        OptionalInt.empty(),
        Optional.of(URI.create("http://localhost")),
        List.of(),
        CorsOrigins.none(),
        LimitConfig.declared(),
        HttpConfig.Bounds.usual().with(new Patience(LONG, LONG, PACE, STALLED, max)),
        HttpConfig.MIN_TIME,
        Duration.ofSeconds(30));
  }
}
