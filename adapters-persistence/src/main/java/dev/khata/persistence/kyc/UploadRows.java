package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.DOCUMENT_UPLOAD;
import static org.jooq.impl.DSL.row;

import dev.khata.domain.kyc.DocumentKey;
import dev.khata.domain.kyc.UploadExpired;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.Collection;

/** The files that belong to nobody, as an application takes them in or gives them up. */
final class UploadRows {
  private final Database database;

  UploadRows(Database database) {
    this.database = database;
  }

  /**
   * @throws UploadExpired when the file is not waiting any more
   */
  void takeIn(DocumentKey key) {
    int taken =
        database
            .dsl()
            .deleteFrom(DOCUMENT_UPLOAD)
            .where(DOCUMENT_UPLOAD.FILE_KEY.eq(key.text()))
            .andNot(DOCUMENT_UPLOAD.CLAIMED)
            .execute();
    if (taken == 0) {
      throw new UploadExpired(key);
    }
  }

  /** From now on they may be deleted. */
  void giveUp(Collection<String> keys) {
    if (!keys.isEmpty()) {
      database
          .dsl()
          .insertInto(DOCUMENT_UPLOAD, DOCUMENT_UPLOAD.FILE_KEY, DOCUMENT_UPLOAD.DUE_AT)
          .valuesOfRows(keys.stream().map(key -> row(key, Instant.EPOCH)).toList())
          .execute();
    }
  }
}
