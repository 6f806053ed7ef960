package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.documents.DocumentVaultSuite;
import dev.khata.application.documents.SomeDocument;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Readiness.Check;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskDocumentsTest extends DocumentVaultSuite {
  @TempDir private Path directory;

  private final SettableClock clock = new SettableClock();
  private final DocumentKey stored = SomeDocument.key();

  @Override
  protected DocumentVault vault() {
    return storage().documents();
  }

  private Storage storage() {
    return Storage.onDisk(data(), clock);
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Path file(DocumentKey key) {
    return data().resolve("documents").resolve(key.text());
  }

  @Test
  void nothing_is_made_before_something_is_stored() {
    assertThat(vault().open(stored)).isEmpty();
    assertThat(vault().list(Optional.empty(), 10)).isEmpty();
    vault().delete(stored);

    assertThat(data()).doesNotExist();
  }

  @Test
  void files_and_directories_are_of_this_user_alone() throws IOException {
    SomeDocument.put(vault(), stored, SomeDocument.bytes(10));

    List<Path> all;
    try (Stream<Path> walk = Files.walk(data().resolve("documents"))) {
      all = walk.toList();
    }
    assertThat(all).contains(file(stored));
    for (Path path : all) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)))
          .as(path.toString())
          .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
    }
  }

  @Test
  void a_document_is_not_seen_before_it_is_whole() {
    DocumentVault vault = vault();
    AtomicInteger looks = new AtomicInteger();

    vault.put(
        stored,
        100,
        () ->
            new ByteArrayInputStream(SomeDocument.bytes(100)) {
              @Override
              public synchronized int read(byte[] into, int from, int length) {
                looks.incrementAndGet();
                assertThat(vault.open(stored)).isEmpty();
                assertThat(vault.list(Optional.empty(), 10)).isEmpty();
                return super.read(into, from, Math.min(length, 10));
              }
            });

    assertThat(looks).hasPositiveValue();
    assertThat(SomeDocument.read(vault, stored)).contains(SomeDocument.bytes(100));
  }

  @Test
  void a_failure_leaves_no_file_behind() throws IOException {
    assertThatThrownBy(() -> vault().put(stored, 1_000, SomeDocument.breakingAt(500)));

    assertThat(incoming()).isEmpty();
  }

  @Test
  void what_a_crash_left_is_removed_after_an_hour() throws IOException {
    SomeDocument.put(vault(), stored, SomeDocument.bytes(10));
    Path folder = data().resolve("documents/incoming");
    Path old = Files.write(folder.resolve("1"), new byte[10]);
    Path recent = Files.write(folder.resolve("2"), new byte[10]);
    Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofMinutes(61))));
    Files.setLastModifiedTime(recent, FileTime.from(clock.instant().minus(Duration.ofMinutes(59))));

    DocumentVault vault = vault();
    assertThat(incoming()).containsExactly(recent);

    clock.advance(Duration.ofMinutes(61));
    SomeDocument.put(vault, SomeDocument.key(), SomeDocument.bytes(10));
    assertThat(incoming()).isEmpty();
    assertThat(SomeDocument.read(vault, stored)).contains(SomeDocument.bytes(10));
  }

  private List<Path> incoming() throws IOException {
    try (Stream<Path> files = Files.list(data().resolve("documents/incoming"))) {
      return files.toList();
    }
  }

  @Test
  void a_link_in_the_place_of_a_file_is_not_followed() throws IOException {
    SomeDocument.put(vault(), stored, SomeDocument.bytes(10));
    Path elsewhere = Files.write(directory.resolve("passwd"), new byte[] {1, 2, 3});
    Files.delete(file(stored));
    Files.createSymbolicLink(file(stored), elsewhere);

    assertThat(vault().open(stored)).isEmpty();
    assertThat(vault().list(Optional.empty(), 10)).isEmpty();

    SomeDocument.put(vault(), stored, SomeDocument.bytes(10));
    assertThat(SomeDocument.read(vault(), stored)).contains(SomeDocument.bytes(10));
    assertThat(elsewhere).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void a_link_in_the_place_of_a_directory_is_not_followed() throws IOException {
    SomeDocument.put(vault(), stored, SomeDocument.bytes(10));
    Path folder = file(stored).getParent();
    Path elsewhere = directory.resolve("elsewhere");
    Files.move(folder, elsewhere);
    Files.createSymbolicLink(folder, elsewhere);

    assertThatThrownBy(() -> vault().open(stored)).isInstanceOf(VaultUnavailable.class);
    assertThatThrownBy(() -> SomeDocument.put(vault(), stored, new byte[1]))
        .isInstanceOf(VaultUnavailable.class);
    assertThat(vault().list(Optional.empty(), 10)).isEmpty();
    assertThat(elsewhere.resolve(file(stored).getFileName()))
        .hasBinaryContent(SomeDocument.bytes(10));
  }

  @Test
  void a_disk_that_can_not_be_written_is_an_outage() {
    try {
      Files.createDirectories(data());
      Files.write(data().resolve("documents"), new byte[] {0});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    assertThatThrownBy(() -> SomeDocument.put(vault(), stored, new byte[1]))
        .isInstanceOf(VaultUnavailable.class);
    assertThat(storage().readiness().checks())
        .containsExactly(
            new Check(
                "documents", false, "a file can't be written on the disk: NotDirectoryException"));
  }

  @Test
  void a_disk_that_can_be_written_is_ready() throws IOException {
    assertThat(storage().readiness().checks()).containsExactly(new Check("documents", true, ""));

    assertThat(incoming()).isEmpty();
  }

  @Test
  void a_file_name_that_is_not_ours_is_no_link() {
    for (String name : new String[] {"", "a\"b", "../x", "a\r\nX: y", "নাম.jpg"}) {
      assertThatThrownBy(() -> vault().link(stored, name))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(vault().link(stored, "selfie.jpg")).isEmpty();
  }
}
