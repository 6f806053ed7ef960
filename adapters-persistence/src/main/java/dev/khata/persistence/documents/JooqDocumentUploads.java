package dev.khata.persistence.documents;

import static dev.khata.persistence.jooq.Tables.DOCUMENT_UPLOAD;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Set;

final class JooqDocumentUploads implements DocumentUploads {
  private final Database database;
  private final Transactions transactions;
  private final UploadRows rows;

  JooqDocumentUploads(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
    this.rows = new UploadRows(database);
  }

  @Override
  public void intend(Set<DocumentKey> keys, Instant due) {
    transactions.inTransaction(
        () -> {
          database
              .dsl()
              .insertInto(DOCUMENT_UPLOAD, DOCUMENT_UPLOAD.FILE_KEY, DOCUMENT_UPLOAD.DUE_AT)
              .valuesOfRows(keys.stream().map(key -> row(key.text(), due)).toList())
              .execute();
        });
  }

  @Override
  public List<DocumentKey> claim(Instant now, int limit) {
    return transactions.inTransaction(
        () ->
            database
                .dsl()
                .update(DOCUMENT_UPLOAD)
                .set(DOCUMENT_UPLOAD.CLAIMED, true)
                .where(
                    DOCUMENT_UPLOAD.FILE_KEY.in(
                        select(DOCUMENT_UPLOAD.FILE_KEY)
                            .from(DOCUMENT_UPLOAD)
                            .where(DOCUMENT_UPLOAD.DUE_AT.le(now))
                            .orderBy(DOCUMENT_UPLOAD.DUE_AT, DOCUMENT_UPLOAD.FILE_KEY)
                            .limit(inline(limit))
                            .forUpdate()
                            .skipLocked()))
                .returning(DOCUMENT_UPLOAD.FILE_KEY)
                .fetch(row -> new DocumentKey(row.getFileKey())));
  }

  @Override
  public void takeIn(DocumentKey key) {
    rows.takeIn(key);
  }

  @Override
  public void giveUp(DocumentKey key) {
    rows.giveUp(List.of(key.text()));
  }

  @Override
  public void forget(Set<DocumentKey> keys) {
    transactions.inTransaction(
        () -> {
          database
              .dsl()
              .deleteFrom(DOCUMENT_UPLOAD)
              .where(DOCUMENT_UPLOAD.FILE_KEY.in(keys.stream().map(DocumentKey::text).toList()))
              .and(DOCUMENT_UPLOAD.CLAIMED)
              .execute();
        });
  }
}
