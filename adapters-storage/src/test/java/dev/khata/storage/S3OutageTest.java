package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.documents.SomeDocument;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class S3OutageTest {
  /** The time limit of the tests' configuration, and what a loaded machine needs on top. */
  private static final Duration LIMIT = TestBucket.QUICK.total().multipliedBy(2).minusMillis(500);

  /** A probe's limit is 1.5 s; all other limits are longer than that and this together. */
  private static final Duration PROBED = Duration.ofMillis(4_500);

  private static final byte[] LARGE = SomeDocument.bytes(5 << 20);

  private final DocumentKey key = SomeDocument.key();

  private void everythingFailsInTime(URI endpoint) {
    try (S3Store store = new S3Store(TestBucket.config(endpoint))) {
      DocumentVault vault = new StoredDocuments(store);
      List<ThrowingCallable> calls =
          List.of(
              () -> SomeDocument.put(vault, key, LARGE),
              () -> vault.open(key),
              () -> vault.delete(key),
              () -> vault.list(Optional.empty(), 10),
              store::probe);
      calls.parallelStream().forEach(S3OutageTest::failsInTime);
    }
  }

  private static void failsInTime(ThrowingCallable call) {
    long start = System.nanoTime();
    assertThatThrownBy(call).isInstanceOf(VaultUnavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_closed_port_is_an_outage() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    everythingFailsInTime(URI.create("http://127.0.0.1:" + port));
  }

  @Test
  void a_server_that_never_answers_is_an_outage() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      everythingFailsInTime(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
    }
  }

  @Test
  void readiness_is_told_within_two_seconds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        S3Store store =
            new S3Store(
                TestBucket.config(URI.create("http://127.0.0.1:" + silent.getLocalPort())))) {
      assertThatThrownBy(() -> store.list("kyc/", "", 1)).isInstanceOf(VaultUnavailable.class);

      long start = System.nanoTime();
      assertThatThrownBy(store::probe).isInstanceOf(VaultUnavailable.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROBED);
    }
  }

  @Test
  void an_error_in_the_middle_of_an_upload_is_an_outage_after_a_few_tries() {
    try (ScriptedStore broken =
            new ScriptedStore(ScriptedStore.status(500)).readingAtMost(100_000);
        S3Store store = new S3Store(TestBucket.config(broken.uri()))) {
      failsInTime(() -> SomeDocument.put(new StoredDocuments(store), key, LARGE));

      assertThat(broken.asked()).hasSizeBetween(1, 3);
    }
  }

  @Test
  void a_line_that_breaks_in_the_middle_of_an_upload_leaves_nothing() throws IOException {
    try (S3Store direct = new S3Store(TestBucket.config());
        CutLine line = new CutLine(TestBucket.config().endpoint().orElseThrow(), 200_000);
        S3Store store = new S3Store(TestBucket.config(line.uri()))) {
      failsInTime(() -> SomeDocument.put(new StoredDocuments(store), key, LARGE));

      DocumentVault vault = new StoredDocuments(direct);
      assertThat(vault.open(key)).isEmpty();
      assertThat(vault.list(Optional.empty(), 1_000_000)).doesNotContain(key);
    }
  }

  @Test
  void what_failed_for_a_moment_is_tried_again_with_the_same_content() {
    try (ScriptedStore busy =
            new ScriptedStore(
                ScriptedStore.error(503, "SlowDown"), ScriptedStore.status(200, "ETag", "\"1\""));
        S3Store store = new S3Store(TestBucket.config(busy.uri()))) {
      SomeDocument.put(new StoredDocuments(store), key, SomeDocument.bytes(10_000));

      assertThat(busy.asked()).hasSize(2).allMatch(put -> put.method().equals("PUT"));
      assertThat(busy.asked().get(1).body()).contains(SomeDocument.bytes(10_000));
    }
  }

  @Test
  void a_refusal_is_not_tried_again() {
    try (ScriptedStore strict = new ScriptedStore(ScriptedStore.error(403, "AccessDenied"));
        S3Store store = new S3Store(TestBucket.config(strict.uri()))) {
      failsInTime(() -> SomeDocument.put(new StoredDocuments(store), key, new byte[10]));

      assertThat(strict.asked()).hasSize(1);
    }
  }

  @Test
  void no_redirect_is_followed() {
    try (ScriptedStore elsewhere = new ScriptedStore(ScriptedStore.status(200));
        ScriptedStore away =
            new ScriptedStore(
                ScriptedStore.status(307, "Location", elsewhere.uri() + "/khata-documents/x"));
        S3Store store = new S3Store(TestBucket.config(away.uri()))) {
      DocumentVault vault = new StoredDocuments(store);

      failsInTime(() -> SomeDocument.put(vault, key, new byte[10]));
      failsInTime(() -> vault.open(key));

      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void a_document_that_breaks_off_is_a_failure_of_reading() throws IOException {
    try (ScriptedStore broken = new ScriptedStore(ScriptedStore.breakingOff(10_000, 500));
        S3Store store = new S3Store(TestBucket.config(broken.uri()));
        DocumentVault.Stored stored = new StoredDocuments(store).open(key).orElseThrow()) {
      assertThatThrownBy(() -> stored.bytes().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_document_that_changed_on_the_way_is_a_failure_of_reading() throws IOException {
    ScriptedStore.Answer changed =
        exchange -> {
          // The digest of other bytes.
          exchange
              .getResponseHeaders()
              .add("x-amz-checksum-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write(new byte[500]);
        };
    try (ScriptedStore broken = new ScriptedStore(changed);
        S3Store store = new S3Store(TestBucket.config(broken.uri()));
        DocumentVault.Stored stored = new StoredDocuments(store).open(key).orElseThrow()) {
      assertThatThrownBy(() -> stored.bytes().readAllBytes()).isInstanceOf(IOException.class);
    }
  }
}
