package dev.khata.persistence.documents;

import dev.khata.application.documents.DocumentUploadsSuite;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDocumentUploadsTest extends DocumentUploadsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports documents =
      DocumentsPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected DocumentUploads uploads() {
    return documents.get(DocumentUploads.class);
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }
}
