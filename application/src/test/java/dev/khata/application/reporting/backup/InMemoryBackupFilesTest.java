package dev.khata.application.reporting.backup;

import dev.khata.domain.reporting.backup.BackupFiles;

class InMemoryBackupFilesTest extends BackupFilesSuite {
  private final InMemoryBackupFiles files = new InMemoryBackupFiles();

  @Override
  protected BackupFiles files() {
    return files;
  }
}
