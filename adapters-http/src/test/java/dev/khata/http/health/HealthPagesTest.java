package dev.khata.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Readiness.Check;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.wallet.LedgerProof.Round;
import dev.khata.domain.wallet.LedgerProof.Standing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.server.HttpServer.Served;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthPagesTest {
  private static final Instant PROVED = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicReference<List<Check>> checks =
      new AtomicReference<>(List.of(new Check("database", true, "")));
  private final AtomicReference<List<Check>> documents =
      new AtomicReference<>(List.of(new Check("documents", true, "")));
  private final AtomicReference<Supplier<Standing>> standing = new AtomicReference<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(PROVED);
  private final LedgerWatch ledger =
      new LedgerWatch(() -> standing.get().get(), now::get, Duration.ofMinutes(3), Duration.ZERO);
  private final Metrics metrics = new Metrics();
  private final Api health = new HealthPages(checks::get, documents::get, ledger, metrics).api();
  private final Api contract = TestContract.api(Contract.GENCHARGE, () -> {});

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void tells_that_it_lives_and_whether_it_is_ready() {
    try (TestServer server = start(OptionalInt.empty())) {
      assertThat(server.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
      HttpResponse<String> ready = server.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body())
          .isEqualTo(
              "{\"status\":\"ready\",\"checks\":[{\"name\":\"database\",\"ok\":true,"
                  + "\"detail\":\"\"}]}");

      checks.set(List.of(new Check("database", false, "no answer within 2 s")));

      HttpResponse<String> unready = server.get("/health/ready");
      assertThat(unready.statusCode()).isEqualTo(503);
      assertThat(unready.body()).contains("not_ready").contains("no answer within 2 s");
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_outage_of_the_store_of_documents_takes_no_instance_out_of_service() {
    try (TestServer server = start(OptionalInt.empty())) {
      assertThat(server.get("/health/documents").statusCode()).isEqualTo(200);

      documents.set(List.of(new Check("documents", false, "the bucket can't be reached")));

      HttpResponse<String> unready = server.get("/health/documents");
      assertThat(unready.statusCode()).isEqualTo(503);
      assertThat(unready.body()).contains("not_ready").contains("the bucket can't be reached");
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void counts_requests_by_contract_and_template_and_watches_the_machine() {
    metrics.answered("gencharge", "GET", "/t/notes/{note_id}", 200, Duration.ofMillis(3));

    String scraped = metrics.scrape();

    assertThat(scraped)
        .contains(
            "http_server_requests_seconds_count{contract=\"gencharge\",method=\"GET\","
                + "route=\"/t/notes/{note_id}\",status=\"200\"} 1")
        .contains("http_server_requests_seconds_bucket")
        .contains("jvm_memory_used_bytes")
        .contains("jvm_gc_")
        .contains("process_uptime_seconds");
    try (TestServer server = start(OptionalInt.empty())) {
      HttpResponse<String> response = server.get("/metrics");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
      assertThat(response.body()).contains("http_server_requests_seconds_count");
    }
  }

  @Test
  void tells_how_far_the_books_are_proved_and_what_is_wrong_with_them() {
    Instant at = PROVED;
    try (TestServer server = start(OptionalInt.empty())) {
      standing.set(() -> new Standing(0, Optional.empty(), Optional.empty()));
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(200);
      assertThat(server.get("/health/ledger").body()).contains("\"not_proved_yet\"");

      standing.set(() -> new Standing(42, Optional.of(at), Optional.empty()));
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(200);
      assertThat(server.get("/health/ledger").body())
          .isEqualTo(
              "{\"status\":\"proved\",\"postings\":42,\"proved_at\":\"2026-03-01T12:00:00.000000Z\","
                  + "\"slices\":0,\"broken_slices\":0,\"oldest_slice_at\":null,\"detail\":\"proved"
                  + " to posting 42 at 2026-03-01T12:00:00.000000Z\"}");

      standing.set(() -> new Standing(42, Optional.of(at), Optional.of("entry 7: no postings")));
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/ledger").body())
          .contains("\"faulty\"", "entry 7: no postings (proved to posting 42");

      standing.set(
          () -> {
            throw new Unavailable("away", new IllegalStateException());
          });
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/ledger").body()).contains("\"unknown\"");
    }
  }

  @Test
  void a_proof_that_is_old_or_lies_in_the_future_proves_nothing() {
    standing.set(() -> new Standing(42, Optional.of(PROVED), Optional.empty()));
    try (TestServer server = start(OptionalInt.empty())) {
      now.set(PROVED.plus(Duration.ofMinutes(3)));
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(200);
      now.set(PROVED.minusSeconds(10));
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(200);

      for (Instant other :
          List.of(PROVED.plus(Duration.ofMinutes(3)).plusSeconds(1), PROVED.minusSeconds(11))) {
        now.set(other);
        assertThat(server.get("/health/ledger").statusCode()).isEqualTo(503);
        assertThat(server.get("/health/ledger").body())
            .contains("\"overdue\"", "proved to posting 42 at 2026-03-01T12:00:00.000000Z");
      }
    }
  }

  @Test
  void a_slice_that_is_broken_or_has_waited_for_two_days_is_told_of() {
    Instant old = PROVED.minus(Duration.ofDays(2));
    Round round = new Round(7, Optional.of(old), 1, Optional.of("account 1000: is below zero"));
    standing.set(() -> new Standing(42, Optional.of(PROVED), Optional.empty(), round));
    now.set(PROVED);
    try (TestServer server = start(OptionalInt.empty())) {
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/ledger").body())
          .contains("\"faulty\"", "account 1000: is below zero (proved to posting 42")
          .contains("\"slices\":7,\"broken_slices\":1,\"oldest_slice_at\":\"2026-02-27T12");

      Round mended = new Round(7, Optional.of(old), 0, Optional.empty());
      standing.set(() -> new Standing(42, Optional.of(PROVED), Optional.empty(), mended));
      assertThat(server.get("/health/ledger").statusCode()).isEqualTo(200);
      now.set(PROVED.plusSeconds(1));
      assertThat(server.get("/health/ledger").body()).contains("\"overdue\"");
    }
  }

  @Test
  void the_books_are_looked_at_once_however_often_they_are_asked_for() {
    AtomicInteger looks = new AtomicInteger();
    LedgerWatch patient =
        new LedgerWatch(
            () -> new Standing(looks.incrementAndGet(), Optional.empty(), Optional.empty()),
            now::get,
            Duration.ofMinutes(3),
            Duration.ofHours(1));

    assertThat(patient.standing()).isEqualTo(patient.standing());
    assertThat(looks).hasValue(1);
  }

  @Test
  void shows_the_pools_and_the_books_to_prometheus() {
    Instant at = Instant.ofEpochSecond(1_700_000_000);
    standing.set(() -> new Standing(42, Optional.of(at), Optional.empty()));
    StateMetrics state = new StateMetrics(metrics);
    state.watch(ledger);
    state.watch(() -> List.of(new Pools.State("requests", 3, 2, 1, 5)));

    assertThat(metrics.scrape())
        .contains("khata_pool_connections_active{pool=\"requests\"} 3.0")
        .contains("khata_pool_connections_idle{pool=\"requests\"} 2.0")
        .contains("khata_pool_connections_pending{pool=\"requests\"} 1.0")
        .contains("khata_pool_connections_max{pool=\"requests\"} 5.0")
        .contains("khata_ledger_proved_postings 42.0")
        .contains("khata_ledger_proved_timestamp_seconds 1.7E9")
        .contains("khata_ledger_faulty 0.0");

    standing.set(() -> new Standing(42, Optional.of(at), Optional.of("entry 7: no postings")));
    assertThat(metrics.scrape()).contains("khata_ledger_faulty 1.0");

    Round round = new Round(7, Optional.of(at), 2, Optional.of("entry 7: no postings"));
    standing.set(() -> new Standing(42, Optional.of(at), Optional.empty(), round));
    assertThat(metrics.scrape())
        .contains("khata_ledger_faulty 1.0")
        .contains("khata_ledger_broken_slices 2.0")
        .contains("khata_ledger_oldest_slice_timestamp_seconds 1.7E9");
  }

  @Test
  void shows_to_prometheus_whether_it_can_serve_and_store_documents() {
    StateMetrics state = new StateMetrics(metrics);
    state.ready(checks::get);
    state.documents(documents::get);
    assertThat(metrics.scrape()).contains("khata_ready 1.0", "khata_documents_ready 1.0");

    documents.set(List.of(new Check("documents", false, "the bucket can't be reached")));
    assertThat(metrics.scrape()).contains("khata_ready 1.0", "khata_documents_ready 0.0");

    checks.set(List.of(new Check("database", true, ""), new Check("schema", false, "older")));
    assertThat(metrics.scrape()).contains("khata_ready 0.0");
  }

  @Test
  void moves_to_a_port_of_its_own() {
    try (TestServer server = start(OptionalInt.of(0))) {
      int management = server.server().managementPort().orElseThrow();
      assertThat(management).isNotEqualTo(server.port());

      assertThat(status(server, management, "/health/live")).isEqualTo(200);
      assertThat(status(server, management, "/health/ready")).isEqualTo(200);
      assertThat(status(server, management, "/metrics")).isEqualTo(200);
      assertThat(status(server, management, "/t/hello")).isEqualTo(404);

      assertThat(status(server, server.port(), "/t/hello")).isEqualTo(200);
      HttpResponse<String> gone = server.get("/metrics");
      assertThat(gone.statusCode()).isEqualTo(404);
      assertThat(gone.body()).isEqualTo("{\"detail\":\"Not found.\"}");
      assertThat(server.get("/health/live").statusCode()).isEqualTo(404);
    }
  }

  private static int status(TestServer server, int port, String path) {
    return server.sendTo(port, "GET", path, BodyPublishers.noBody()).statusCode();
  }

  private TestServer start(OptionalInt managementPort) {
    return TestServer.start(
        new HttpConfig(
            "127.0.0.1",
            0,
            managementPort,
            Optional.of(URI.create("http://localhost")),
            List.of(),
            CorsOrigins.none(),
            LimitConfig.declared(),
            HttpConfig.Bounds.usual(),
            HttpConfig.MIN_TIME,
            Duration.ofSeconds(30)),
        new Served(List.of(contract), List.of(health)));
  }
}
