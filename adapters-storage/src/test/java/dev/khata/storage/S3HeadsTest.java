package dev.khata.storage;

import dev.khata.application.audit.AuditHeadsSuite;
import dev.khata.domain.audit.AuditHeads;
import org.junit.jupiter.api.AfterAll;

class S3HeadsTest extends AuditHeadsSuite {
  private static final S3Store STORE = new S3Store(TestBucket.config());

  @Override
  protected AuditHeads heads() {
    return new StoredHeads(STORE);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }
}
