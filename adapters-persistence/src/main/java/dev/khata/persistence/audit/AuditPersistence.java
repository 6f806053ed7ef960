package dev.khata.persistence.audit;

import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;

/** The ports of audit, kept in one database. */
public final class AuditPersistence {
  private final AuditLog log;
  private final AuditTrail trail;
  private final AuditDetails details;
  private final AuditSeals seals;
  private final AuditProof proof;

  public AuditPersistence(Database database, Transactions transactions, Ids ids) {
    this.log = new JooqAuditLog(database, ids);
    this.trail = new JooqAuditTrail(database);
    this.details = new JooqAuditDetails(database);
    this.seals = new JooqAuditSeals(database);
    this.proof = new JooqAuditProof(database, transactions);
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

  public AuditSeals seals() {
    return seals;
  }

  public AuditProof proof() {
    return proof;
  }
}
