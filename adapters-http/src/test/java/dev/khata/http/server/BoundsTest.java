package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.wallet.LedgerProof.Standing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.health.HealthPages;
import dev.khata.http.health.LedgerWatch;
import dev.khata.http.health.Metrics;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.server.HttpConfig.Bounds;
import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundsTest {
  @Test
  void beyond_so_many_requests_the_next_is_asked_to_come_again_but_health_is_told() {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Api contract =
        TestContract.api(
            Contract.GENCHARGE,
            () -> {
              entered.countDown();
              await(leave);
            });
    try (Metrics metrics = new Metrics();
        TestServer server =
            TestServer.start(config(Bounds.usual().at(1)), contract, health(metrics))) {
      CompletableFuture<HttpResponse<String>> slow =
          CompletableFuture.supplyAsync(() -> server.get("/t/slow"));
      await(entered);

      HttpResponse<String> next = server.get("/t/hello");
      assertThat(next.statusCode()).isEqualTo(503);
      assertThat(next.body()).contains("\"code\":\"unavailable\"");
      assertThat(next.headers().firstValue("Retry-After")).contains("1");
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);

      leave.countDown();
      assertThat(slow.join().statusCode()).isEqualTo(200);
      assertThat(server.get("/t/hello").statusCode()).isEqualTo(200);
    }
  }

  private static Api health(Metrics metrics) {
    Standing unproved = new Standing(0, Optional.empty(), Optional.empty());
    return new HealthPages(
            List::of,
            List::of,
            new LedgerWatch(() -> unproved, InstantSource.system(), Duration.ofMinutes(3)),
            metrics)
        .api();
  }

  @Test
  void works_over_ipv6_too() {
    HttpConfig config =
        new HttpConfig(
            "::1",
            0,
            OptionalInt.empty(),
            Optional.of(URI.create("http://localhost")),
            List.of(),
            CorsOrigins.none(),
            LimitConfig.declared(),
            Bounds.usual(),
            HttpConfig.MIN_TIME,
            Duration.ofSeconds(30));
    try (TestServer server = TestServer.start(config)) {
      String request = "GET /t/hello HTTP/1.1\nHost: x\nConnection: close\n\n";
      assertThat(RawHttp.send("::1", server.port(), request)).startsWith("HTTP/1.1 200 ");
    }
  }

  private static HttpConfig config(Bounds bounds) {
    return new HttpConfig(
        "127.0.0.1",
        0,
        OptionalInt.empty(),
        Optional.of(URI.create("http://localhost")),
        List.of(),
        CorsOrigins.none(),
        LimitConfig.declared(),
        bounds,
        HttpConfig.MIN_TIME,
        Duration.ofSeconds(30));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
