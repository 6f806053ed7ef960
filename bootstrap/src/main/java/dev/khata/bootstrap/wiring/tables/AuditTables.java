package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.audit.AuditPersistence;
import dev.khata.persistence.database.Database;

/** The audit log. */
final class AuditTables extends TablesModule<AuditPersistence> {
  private final Database database;

  AuditTables(Database database) {
    super(AuditPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(AuditLog.class, AuditPersistence::log);
    keep(AuditTrail.class, AuditPersistence::trail);
    keep(AuditDetails.class, AuditPersistence::details);
    keep(AuditSeals.class, AuditPersistence::seals);
    keep(AuditProof.class, AuditPersistence::proof);
  }

  @Provides
  @Singleton
  AuditPersistence persistence(Transactions transactions, Ids ids) {
    return new AuditPersistence(database, transactions, ids);
  }
}
