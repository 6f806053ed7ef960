package dev.khata.persistence.audit;

import dev.khata.domain.audit.AuditLog;
import dev.khata.persistence.database.Database;

/** The ports of audit, kept in one database. */
public final class AuditPersistence {
  private final AuditLog log;

  public AuditPersistence(Database database) {
    this.log = new JooqAuditLog(database);
  }

  public AuditLog log() {
    return log;
  }
}
