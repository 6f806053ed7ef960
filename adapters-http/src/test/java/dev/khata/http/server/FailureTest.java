package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.khata.http.testing.CapturedLog;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts lines of the log")
class FailureTest {
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
  void a_bug_is_logged_once_with_the_request_id_and_told_to_nobody() {
    try (CapturedLog log = CapturedLog.of(FrontDoor.class, Level.ERROR)) {
      HttpResponse<String> response = server.get("/t/broken", "X-Request-Id", "r-77");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"detail\":\"broken\",\"code\":\"broken\"}");
      assertThat(log.events()).hasSize(1);
      assertThat(log.events().getFirst().getMDCPropertyMap()).containsEntry("request_id", "r-77");
      assertThat(log.events().getFirst().getThrowableProxy().getMessage()).contains("a bug");
    }
  }

  @Test
  void what_the_contract_refuses_is_answered_as_it_says() {
    HttpResponse<String> response = server.get("/t/refused");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).isEqualTo("{\"detail\":\"Taken already.\",\"code\":\"taken\"}");
  }

  @Test
  void what_an_endpoint_answers_without_declaring_it_is_a_bug() {
    try (CapturedLog door = CapturedLog.of(FrontDoor.class, Level.ERROR);
        CapturedLog log = CapturedLog.of("dev.khata.http.pipeline.Declared", Level.ERROR)) {
      HttpResponse<String> failure = server.get("/t/undeclared");
      HttpResponse<String> fault = server.get("/t/undeclared-fault");

      assertThat(failure.statusCode()).isEqualTo(500);
      assertThat(fault.statusCode()).isEqualTo(500);
      assertThat(log.events())
          .extracting(event -> event.getFormattedMessage())
          .containsExactly(
              "GET /t/undeclared answers 409 forgotten, which it does not declare",
              "GET /t/undeclared-fault answers BadToken, which it does not declare");
      assertThat(door.events()).hasSize(2);
    }
  }

  @Test
  void an_outage_and_a_full_queue_ask_to_come_again() {
    try (CapturedLog log = CapturedLog.of(FrontDoor.class, Level.WARN)) {
      HttpResponse<String> down = server.get("/t/down");
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).contains("unavailable");
      assertThat(down.headers().firstValue("Retry-After")).contains("5");
      assertThat(log.events()).hasSize(1);
    }
    HttpResponse<String> full = server.get("/t/full");
    assertThat(full.statusCode()).isEqualTo(503);
    assertThat(full.headers().firstValue("Retry-After")).contains("3");
  }
}
