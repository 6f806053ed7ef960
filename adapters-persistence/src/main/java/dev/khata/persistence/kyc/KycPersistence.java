package dev.khata.persistence.kyc;

import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.documents.UploadRows;

/** The ports of KYC, kept in one database. */
public final class KycPersistence {
  private KycPersistence() {}

  public static Ports ports(Database database, Transactions transactions, Keys keys) {
    StoredPaper papers = new StoredPaper(keys);
    UploadRows rows = new UploadRows(database);
    return Ports.none()
        .telling(new OwnPapers(database, papers))
        .with(KycApplications.class, new JooqKycApplications(database, transactions, papers, rows))
        .with(Applicants.class, new JooqApplicants(database, transactions, papers));
  }
}
