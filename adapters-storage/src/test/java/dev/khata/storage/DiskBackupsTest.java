package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.reporting.backup.BackupFilesSuite;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBackupsTest extends BackupFilesSuite {
  @TempDir private Path directory;

  @Override
  protected BackupFiles files() {
    return Storage.onDisk(directory.resolve("data"), new SettableClock()).backups();
  }

  @Test
  void a_draft_has_no_name_that_a_crash_could_leave() throws IOException {
    try (BackupFiles.Draft draft = files().draft()) {
      draft.out().write("secret".getBytes(StandardCharsets.UTF_8));

      try (var names =
          java.nio.file.Files.newDirectoryStream(
              Path.of(System.getProperty("java.io.tmpdir")), "khata-backup-*")) {
        assertThat(names).isEmpty();
      }
    }
  }
}
