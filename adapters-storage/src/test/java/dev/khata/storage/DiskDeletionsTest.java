package dev.khata.storage;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.DeletionListSuite;
import dev.khata.domain.lifecycle.DeletionList;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskDeletionsTest extends DeletionListSuite {
  @TempDir private Path directory;

  @Override
  protected DeletionList deletions() {
    return Storage.onDisk(directory.resolve("data"), new SettableClock()).deletions();
  }
}
