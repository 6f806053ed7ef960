package dev.khata.persistence.backup;

import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import java.util.List;

/** The ports of backups, on one database. */
public final class BackupPersistence {
  private BackupPersistence() {}

  public static Ports ports(Database database, Transactions transactions) {
    return Ports.none()
        .with(Backups.class, new JooqBackups(database, transactions))
        .with(TableCopies.class, new JooqTableCopies(database, transactions));
  }

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(new BackupsUnderKeys(database, keys.backup()));
  }
}
