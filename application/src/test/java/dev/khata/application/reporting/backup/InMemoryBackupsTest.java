package dev.khata.application.reporting.backup;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.backup.Backups;

class InMemoryBackupsTest extends BackupsSuite {
  private final InMemoryBackups backups = new InMemoryBackups();
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected Backups backups() {
    return backups;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
