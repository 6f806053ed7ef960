package dev.khata.persistence.documents;

import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of documents, kept in one database. */
public final class DocumentsPersistence {
  private DocumentsPersistence() {}

  public static Ports ports(Database database, Transactions transactions) {
    return Ports.none()
        .with(DocumentUploads.class, new JooqDocumentUploads(database, transactions));
  }
}
