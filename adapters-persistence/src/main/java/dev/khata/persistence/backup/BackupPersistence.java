package dev.khata.persistence.backup;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of backups, on one database. */
public final class BackupPersistence {
  private BackupPersistence() {}

  public static Ports ports(Database database, Transactions transactions) {
    return Ports.none()
        .with(Backups.class, new JooqBackups(database, transactions))
        .with(TableCopies.class, new JooqTableCopies(database, transactions));
  }
}
