package dev.khata.bootstrap.wiring;

import dev.khata.application.reporting.backup.RestoreInstallation;
import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.command.RestoreCommand.Restored;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.keys.KeptKeys;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.persistence.backup.BackupPersistence;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.storage.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Puts a whole installation back, as the owner of its database. */
record Restoration(Configuration configuration, InstantSource clock) {

  Restored from(Path file, Closing closing) {
    RestoreInstallation restore = new RestoreInstallation(keys().backup());
    RestoreInstallation.Proved backup = restore.prove(() -> Files.newInputStream(file));
    Database owned = OpenDatabase.owned(configuration, closing).database();
    long rows =
        restore.fill(
            backup,
            BackupPersistence.ports(owned, new JooqTransactions(owned)).get(TableCopies.class));
    Storage storage = closing.at("documents", StorageModule.open(configuration, clock));
    int files = restore.files(backup, storage.documents(), storage.heads());
    return new Restored(rows, files);
  }

  /** New ones would read nothing of what comes back. */
  private Keys keys() {
    KeptKeys kept =
        new KeptKeys(configuration.deployment().dataDirectory(), clock, new SecureRandom());
    if (!configuration.keys().isComplete() && !kept.areThere()) {
      throw new CommandFailed(
          "the keys are not there: put the file "
              + kept.file()
              + " back first, or give the keys in the configuration");
    }
    return configuration.keys().open(kept::openOrMake);
  }
}
