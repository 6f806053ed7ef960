package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that has no space left: a file system of a megabyte, where this user may mount one. */
class FullDiskTest {
  @TempDir private Path place;

  @BeforeEach
  void mount() {
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "khata", place.toString()),
        "this user may not mount a small file system");
  }

  @AfterEach
  void unmount() {
    succeeds("umount", place.toString());
  }

  @Test
  void what_has_no_space_is_not_stored_leaves_nothing_and_says_so() throws IOException {
    try (Storage storage = Storage.onDisk(place, new SettableClock())) {
      BackupFiles files = storage.backups();
      BackupFile little = BackupFile.of(new UUID(1, 1));
      put(files, little, 1_000);

      assertThatThrownBy(() -> put(files, BackupFile.of(new UUID(1, 2)), 2 << 20))
          .isInstanceOf(VaultUnavailable.class)
          .hasMessageContaining("No space left on device");

      assertThat(files.list(Optional.empty(), 10)).containsExactly(little);
      try (Stream<Path> all = Files.walk(place)) {
        assertThat(all.filter(Files::isRegularFile)).hasSize(1);
      }
      put(files, BackupFile.of(new UUID(1, 3)), 10_000);
    }
  }

  private static void put(BackupFiles files, BackupFile name, int bytes) throws IOException {
    try (BackupFiles.Draft draft = files.draft()) {
      draft.out().write(new byte[bytes]);
      files.put(name, draft);
    }
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
