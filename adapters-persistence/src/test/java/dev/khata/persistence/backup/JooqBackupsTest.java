package dev.khata.persistence.backup;

import dev.khata.application.reporting.backup.BackupsSuite;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBackupsTest extends BackupsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports backups =
      BackupPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Backups backups() {
    return backups.get(Backups.class);
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }
}
