package dev.khata.persistence.kyc;

import dev.khata.application.kernel.TestKeys;
import dev.khata.application.kyc.DocumentUploadsSuite;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDocumentUploadsTest extends DocumentUploadsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports kyc =
      KycPersistence.ports(DATABASE.database(), DATABASE.transactions(), TestKeys.all());

  @Override
  protected DocumentUploads uploads() {
    return kyc.get(DocumentUploads.class);
  }
}
