package dev.khata.persistence.audit;

import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Ids;
import dev.khata.persistence.database.Database;

/** The ports of audit, kept in one database. */
public final class AuditPersistence {
  private final AuditLog log;
  private final AuditTrail trail;
  private final AuditDetails details;

  public AuditPersistence(Database database, Ids ids) {
    this.log = new JooqAuditLog(database, ids);
    this.trail = new JooqAuditTrail(database);
    this.details = new JooqAuditDetails(database);
  }

  public AuditLog log() {
    return log;
  }

  public AuditTrail trail() {
    return trail;
  }

  public AuditDetails details() {
    return details;
  }
}
