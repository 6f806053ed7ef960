package dev.khata.persistence.kyc;

import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.database.Database;

/** The ports of KYC, kept in one database. */
public final class KycPersistence {
  private final KycApplications applications;
  private final DocumentUploads uploads;
  private final Applicants applicants;

  public KycPersistence(Database database, Transactions transactions, Keys keys) {
    StoredCnic cnics = new StoredCnic(keys);
    UploadRows rows = new UploadRows(database);
    this.applications = new JooqKycApplications(database, transactions, cnics, rows);
    this.uploads = new JooqDocumentUploads(database, transactions);
    this.applicants = new JooqApplicants(database, transactions, cnics);
  }

  public KycApplications applications() {
    return applications;
  }

  public DocumentUploads uploads() {
    return uploads;
  }

  public Applicants applicants() {
    return applicants;
  }
}
