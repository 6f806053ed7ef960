package dev.khata.persistence.audit;

import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.audit.proof.AuditProof;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import java.util.List;

/** The ports of audit, kept in one database. */
public final class AuditPersistence {
  private AuditPersistence() {}

  public static Ports ports(Database database, Transactions transactions, Ids ids) {
    return Ports.none()
        .telling(new OwnEvents(database))
        .with(AuditLog.class, new JooqAuditLog(database, ids))
        .with(AuditTrail.class, new JooqAuditTrail(database))
        .with(AuditDetails.class, new JooqAuditDetails(database))
        .with(AuditSeals.class, new JooqAuditSeals(database))
        .with(AuditProof.class, new JooqAuditProof(database, transactions));
  }

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(
      Database database, Transactions transactions, Keys keys) {
    return List.of(
        new RenewedSeals(
            database, transactions, new JooqAuditProof(database, transactions), keys.audit()));
  }
}
