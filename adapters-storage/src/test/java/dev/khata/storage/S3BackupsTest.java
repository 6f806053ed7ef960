package dev.khata.storage;

import dev.khata.application.reporting.backup.BackupFilesSuite;
import dev.khata.domain.reporting.backup.BackupFiles;
import org.junit.jupiter.api.AfterAll;

class S3BackupsTest extends BackupFilesSuite {
  private static final S3Store STORE = new S3Store(TestBucket.config());

  @Override
  protected BackupFiles files() {
    return new StoredBackups(STORE);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }
}
