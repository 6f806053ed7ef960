package dev.khata.storage;

import dev.khata.application.lifecycle.DeletionListSuite;
import dev.khata.domain.lifecycle.DeletionList;
import org.junit.jupiter.api.AfterAll;

class S3DeletionsTest extends DeletionListSuite {
  private static final S3Store STORE = new S3Store(TestBucket.config());

  @Override
  protected DeletionList deletions() {
    return new StoredDeletions(STORE);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }
}
