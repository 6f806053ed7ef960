package dev.khata.persistence.documents;

import static dev.khata.persistence.jooq.Tables.DOCUMENT_UPLOAD;
import static org.jooq.impl.DSL.row;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.UploadExpired;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.Collection;

/** The files that belong to nobody, as others take them in or give them up. */
public final class UploadRows {
  private final Database database;

  public UploadRows(Database database) {
    this.database = database;
  }

  /**
   * @throws UploadExpired when the file is not waiting any more
   */
  public void takeIn(DocumentKey key) {
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
  public void giveUp(Collection<String> keys) {
    if (!keys.isEmpty()) {
      database
          .dsl()
          .insertInto(DOCUMENT_UPLOAD, DOCUMENT_UPLOAD.FILE_KEY, DOCUMENT_UPLOAD.DUE_AT)
          .valuesOfRows(keys.stream().map(key -> row(key, Instant.EPOCH)).toList())
          .execute();
    }
  }
}
