package dev.khata.storage;

import dev.khata.application.audit.AuditHeadsSuite;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.AuditHeads;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskHeadsTest extends AuditHeadsSuite {
  @TempDir private Path directory;

  @Override
  protected AuditHeads heads() {
    return Storage.onDisk(directory, new SettableClock()).heads();
  }
}
