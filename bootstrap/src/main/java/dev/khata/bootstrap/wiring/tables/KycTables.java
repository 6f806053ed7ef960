package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.DocumentUploads;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.kyc.KycPersistence;

/** KYC applications, and which files belong to nobody. */
final class KycTables extends TablesModule<KycPersistence> {
  private final Database database;

  KycTables(Database database) {
    super(KycPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(KycApplications.class, KycPersistence::applications);
    keep(DocumentUploads.class, KycPersistence::uploads);
    keep(Applicants.class, KycPersistence::applicants);
  }

  @Provides
  @Singleton
  KycPersistence persistence(Transactions transactions, Keys keys) {
    return new KycPersistence(database, transactions, keys);
  }
}
