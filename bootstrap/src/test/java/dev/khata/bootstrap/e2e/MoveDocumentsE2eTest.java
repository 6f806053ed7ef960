package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.khata.application.documents.SomeDocument;
import dev.khata.application.kernel.SettableClock;
import dev.khata.bootstrap.e2e.MiniBucket.Outage;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveDocumentsE2eTest {
  @TempDir private Path data;

  private final MiniBucket bucket = new MiniBucket();
  private final Map<String, String> settings = bucket.settings();
  private final DocumentKey first = SomeDocument.key(1);
  private final DocumentKey second = SomeDocument.key(2);
  private Storage disk;

  @BeforeEach
  void store() {
    settings.put("KHATA_DATA_DIR", data.toString());
    settings.put("KHATA_LOG_LEVEL", "error");
    disk = Storage.onDisk(data, new SettableClock());
    SomeDocument.put(disk.documents(), first, SomeDocument.bytes(100));
    SomeDocument.put(disk.documents(), second, SomeDocument.bytes(200));
    disk.heads().keep(LocalDate.of(2026, 11, 28), "head");
  }

  @AfterEach
  void close() {
    bucket.close();
  }

  private Shell.Ended move(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "move-documents";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Shell.run(settings, all);
  }

  @Test
  void documents_are_moved_and_a_second_run_finds_none() {
    Shell.Ended ended = move("--json");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out().strip())
        .isEqualTo("{\"documents\":2,\"bytes\":300,\"heads\":1,\"failed\":0}");
    assertThat(bucket.names())
        .containsExactly("audit/heads/2026-11-28", first.text(), second.text());
    assertThat(disk.documents().list(Optional.empty(), 10)).isEmpty();

    Shell.Ended again = move();
    assertThat(again.code()).isZero();
    assertThat(again.out().lines())
        .containsExactly("documents: 0", "bytes: 0", "heads: 1", "failed: 0");
  }

  @Test
  void an_outage_ends_it_and_the_next_run_goes_on() {
    bucket.breakDown(Outage.FORBIDS);
    Shell.Ended ended = move("--json");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("\"documents\":0").contains("\"stopped\":\"the bucket");
    assertThat(disk.documents().list(Optional.empty(), 10)).containsExactly(first, second);

    bucket.heal();
    assertThat(move("--json").out()).contains("\"documents\":2");
  }

  @Test
  void a_document_that_can_not_be_moved_is_named() throws IOException {
    Path file = data.resolve("documents").resolve(first.text());
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "runs as a user who may read everything");

    Shell.Ended ended = move();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).startsWith(first.text() + ": it can't be read");
    assertThat(ended.out().lines()).contains("documents: 1", "failed: 1");
  }

  @Test
  void there_must_be_a_bucket_to_move_to() {
    settings.remove("KHATA_STORAGE_VENDOR");

    Shell.Ended ended = move("--json");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("KHATA_STORAGE_VENDOR").contains("expected s3");
    assertThat(disk.documents().list(Optional.empty(), 10)).containsExactly(first, second);
  }

  @Test
  void in_a_wrong_directory_it_says_so_and_makes_nothing() {
    settings.put("KHATA_DATA_DIR", data.resolve("wrong").toString());

    Shell.Ended ended = move("--json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("there are no documents in " + data.resolve("wrong"));
    assertThat(data.resolve("wrong")).doesNotExist();
  }

  @Test
  void help_says_when_it_may_run() {
    Shell.Ended ended = move("--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Servers may run meanwhile").contains("--json");
  }

  @Test
  void a_server_of_the_bucket_finds_what_is_on_the_disk_only() {
    try (RunningKhata khata = RunningKhata.start(settings)) {
      DocumentVault vault = khata.get(DocumentVault.class);

      assertThat(SomeDocument.read(vault, first)).contains(SomeDocument.bytes(100));
      assertThat(vault.link(first, "selfie.jpg")).isEmpty();
      move();
      assertThat(SomeDocument.read(vault, first)).contains(SomeDocument.bytes(100));
      assertThat(vault.link(first, "selfie.jpg")).isPresent();
    }
  }

  @Test
  void an_outage_of_the_bucket_is_told_apart_from_readiness() {
    try (RunningKhata khata = RunningKhata.start(settings)) {
      bucket.breakDown(Outage.FORBIDS);

      assertThat(khata.app().get("/health/documents").is(503).text()).contains("not_ready");
      khata.app().get("/health/ready").is(200);
    }
  }
}
