package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.testing.CapturedLog;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts lines of the log")
class AccessLogTest {
  private static final String ACCESS = "dev.khata.http.access";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void one_line_a_request_says_what_an_operator_needs() {
    Caller caller = server.people.logIn(7, Contract.GENCHARGE);
    try (CapturedLog log = CapturedLog.of(ACCESS, Level.INFO)) {
      server.get(
          "/t/me?token=hush",
          "X-Request-Id",
          "r-1",
          "Authorization",
          "Bearer " + server.tokenOf(caller));

      ILoggingEvent line = only(log);
      assertThat(line.getMDCPropertyMap()).containsEntry("request_id", "r-1");
      Map<String, Object> fields = fields(line);
      assertThat(fields)
          .containsEntry("contract", "gencharge")
          .containsEntry("method", "GET")
          .containsEntry("route", "/t/me")
          .containsEntry("status", 200)
          .containsEntry("user_id", 7L)
          .containsKey("duration_ms");
      assertThat(fields.toString() + line.getFormattedMessage()).doesNotContain("hush");
    }
  }

  @Test
  void nothing_that_a_client_made_up_is_logged() {
    try (CapturedLog log = CapturedLog.of(ACCESS, Level.INFO)) {
      server.send("HUSH", "/hush/hush?hush", BodyPublishers.noBody());

      assertThat(fields(only(log)))
          .containsEntry("method", "OTHER")
          .containsEntry("route", "none")
          .containsEntry("status", 404);
      assertThat(fields(only(log)).toString()).doesNotContainIgnoringCase("hush");
    }
  }

  @Test
  void the_observer_is_told_the_template_not_the_path() throws InterruptedException {
    server.observed.clear();
    server.get("/t/notes/12345");
    assertThat(server.observed.poll(30, TimeUnit.SECONDS))
        .isEqualTo("gencharge GET /t/notes/{note_id} 200");
    server.get("/elsewhere");
    assertThat(server.observed.poll(30, TimeUnit.SECONDS)).isEqualTo("gencharge GET none 404");
  }

  /** The line is written just after the answer. */
  private static ILoggingEvent only(CapturedLog log) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (log.events().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(log.events()).hasSize(1);
    return log.events().getFirst();
  }

  private static Map<String, Object> fields(ILoggingEvent line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    line.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
    return fields;
  }
}
