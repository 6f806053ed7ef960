package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.audit.AuditLog;
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
  }

  @Provides
  @Singleton
  AuditPersistence persistence() {
    return new AuditPersistence(database);
  }
}
