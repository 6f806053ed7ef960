package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.documents.SomeDocument;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** What is too long for one request, in parts of the least that a store takes. */
class S3PartsTest {
  private static final int PART = 5 << 20;
  private static final byte[] CONTENT = SomeDocument.bytes(2 * PART + 4_711);
  private static final String MEDIA = "application/octet-stream";
  private static final S3Store STORE = store(TestBucket.config());

  private static S3Store store(S3Config config) {
    return new S3Store(config, DocumentVault.LINK_LIFETIME, PART);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void what_was_stored_in_parts_is_read_as_one() throws IOException {
    STORE.put("backups/long", MEDIA, of(CONTENT));

    assertThat(read("backups/long")).contains(CONTENT);
    assertThat(begun("backups/long")).isEmpty();
    STORE.delete("backups/long");
    assertThat(read("backups/long")).isEmpty();
  }

  @Test
  void a_last_part_may_be_of_any_length_and_one_that_just_fits_is_no_part() throws IOException {
    for (int length : new int[] {PART, PART + 1, 2 * PART}) {
      byte[] bytes = Arrays.copyOf(CONTENT, length);
      STORE.put("backups/fits", MEDIA, of(bytes));

      assertThat(read("backups/fits")).contains(bytes);
    }
    STORE.delete("backups/fits");
  }

  @Test
  void what_breaks_off_leaves_neither_an_object_nor_parts() throws IOException {
    try (CutLine line = new CutLine(TestBucket.config().endpoint().orElseThrow(), PART / 2);
        S3Store broken = store(TestBucket.config(line.uri()))) {
      assertThatThrownBy(() -> broken.put("backups/cut", MEDIA, of(CONTENT)))
          .isInstanceOf(VaultUnavailable.class);
    }

    assertThat(read("backups/cut")).isEmpty();
    assertThat(begun("backups/cut")).isEmpty();
  }

  @Test
  void content_that_cant_be_read_is_no_fault_of_the_store_and_leaves_no_parts() throws IOException {
    Upload unreadable =
        new Upload(
            CONTENT.length,
            () ->
                new FilterInputStream(new ByteArrayInputStream(CONTENT)) {
                  private int left = PART + PART / 2;

                  @Override
                  public long skip(long bytes) throws IOException {
                    left -= (int) bytes;
                    return super.skip(bytes);
                  }

                  @Override
                  public int read(byte[] into, int from, int length) throws IOException {
                    int read = super.read(into, from, length);
                    left -= Math.max(read, 0);
                    if (left < 0) {
                      throw new IOException("the disk is gone");
                    }
                    return read;
                  }
                });

    assertThatThrownBy(() -> STORE.put("backups/gone", MEDIA, unreadable))
        .isInstanceOf(Unavailable.class)
        .isNotInstanceOf(VaultUnavailable.class)
        .hasRootCauseMessage("the disk is gone");

    assertThat(read("backups/gone")).isEmpty();
    assertThat(begun("backups/gone")).isEmpty();
  }

  @Test
  void a_part_that_fails_for_a_moment_is_sent_again() throws IOException {
    ScriptedStore.Answer begins =
        answer(
            "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>");
    ScriptedStore.Answer ends =
        answer("<CompleteMultipartUploadResult><ETag>e</ETag></CompleteMultipartUploadResult>");
    ScriptedStore.Answer taken = ScriptedStore.status(200, "ETag", "\"1\"");
    try (ScriptedStore busy =
            new ScriptedStore(begins, ScriptedStore.error(503, "SlowDown"), taken, taken, ends);
        S3Store store = store(TestBucket.config(busy.uri()))) {
      store.put("backups/busy", MEDIA, of(Arrays.copyOf(CONTENT, PART + 1)));

      assertThat(busy.asked())
          .extracting(ScriptedStore.Asked::method)
          .containsExactly("POST", "PUT", "PUT", "PUT", "POST");
      assertThat(busy.asked().get(1).header("x-amz-checksum-sha256"))
          .isEqualTo(busy.asked().get(2).header("x-amz-checksum-sha256"));
    }
  }

  private static ScriptedStore.Answer answer(String xml) {
    return exchange -> {
      byte[] body = xml.getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  private static Upload of(byte[] bytes) {
    return new Upload(bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static Optional<byte[]> read(String name) throws IOException {
    Optional<Found> found = STORE.open(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Found there = found.get()) {
      return Optional.of(there.bytes().readAllBytes());
    }
  }

  /** Uploads of that name whose parts are kept. */
  private static List<MultipartUpload> begun(String name) {
    try (S3Connection connection = S3Connection.open(TestBucket.config())) {
      return connection
          .client()
          .listMultipartUploads(all -> all.bucket(TestBucket.NAME))
          .uploads()
          .stream()
          .filter(upload -> upload.key().equals(name))
          .toList();
    }
  }
}
