package dev.khata.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.server.HttpConfig;
import dev.khata.http.testing.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MinTimeTest {
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
  void what_is_found_is_not_told_sooner() {
    assertThat(timeOf("/t/discreet/1", 200)).isGreaterThanOrEqualTo(HttpConfig.MIN_TIME);
  }

  @Test
  void what_is_not_found_is_not_told_sooner_either() {
    assertThat(timeOf("/t/discreet/404", 404)).isGreaterThanOrEqualTo(HttpConfig.MIN_TIME);
  }

  private static Duration timeOf(String path, int status) {
    long start = System.nanoTime();
    assertThat(server.get(path).statusCode()).isEqualTo(status);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
