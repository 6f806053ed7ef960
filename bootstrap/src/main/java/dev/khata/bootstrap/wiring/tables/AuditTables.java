package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Ids;
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
  }

  @Provides
  @Singleton
  AuditPersistence persistence(Ids ids) {
    return new AuditPersistence(database, ids);
  }
}
