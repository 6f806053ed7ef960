package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.database.SealedRows;
import dev.khata.persistence.documents.UploadRows;
import java.util.List;

/** The ports of KYC, kept in one database. */
public final class KycPersistence {
  private KycPersistence() {}

  /**
   * @param withoutLost whether keys that are not given are given up, and what stands under them
   */
  public static Ports ports(
      Database database, Transactions transactions, Keys keys, boolean withoutLost) {
    StoredPaper papers = new StoredPaper(keys);
    UploadRows rows = new UploadRows(database);
    return Ports.none()
        .telling(new OwnPapers(database, papers))
        .with(
            KycApplications.class,
            new JooqKycApplications(
                database,
                transactions,
                new TakenPapers(database, papers, keys.lookup(), withoutLost),
                papers,
                rows))
        .with(Applicants.class, new JooqApplicants(database, transactions, papers));
  }

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(
        new SealedRows<>(
            database,
            KeyPurpose.PERSONAL,
            keys.personal(),
            KYC_APPLICATION.CNIC_SEALED,
            KYC_APPLICATION.CNIC_KEY_ID,
            row -> row.getPublicId().toString()),
        new HashedPapers(database, keys.lookup(), new StoredPaper(keys)));
  }
}
