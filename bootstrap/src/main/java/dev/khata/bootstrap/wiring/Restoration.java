package dev.khata.bootstrap.wiring;

import dev.khata.application.lifecycle.ReplayDeletions;
import dev.khata.application.reporting.backup.RestoreInstallation;
import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.command.RestoreCommand.Restored;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.keys.KeptKeys;
import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.lifecycle.Departed;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Puts a whole installation back, as the owner of its database.
 *
 * @param khata puts it together over that database
 * @param watched to be told how far each step of it has come, by what it counts
 */
record Restoration(
    Configuration configuration,
    InstantSource clock,
    BiFunction<OpenDatabase, Keys, Started> khata,
    Function<String, Progress> watched) {
  /** Clocks of machines differ. */
  private static final Duration MARGIN = Duration.ofDays(1);

  Restored from(Path file, Closing closing) {
    Keys keys = keys();
    RestoreInstallation restore = new RestoreInstallation(backupKeys(keys));
    RestoreInstallation.Proved backup = prove(restore, file);
    OpenDatabase.Owned owned =
        OpenDatabase.unused(configuration, watched.apply("migrations"), closing);
    Started started = khata.apply(owned.asItIs(), keys);
    TableCopies copies = started.get(TableCopies.class);
    restore.requireFit(backup, copies);
    ReplayDeletions deletions = started.get(ReplayDeletions.class);
    List<Departed> departed =
        deletions.since(LocalDate.ofInstant(backup.madeAt().minus(MARGIN), ZoneOffset.UTC));
    int files =
        restore.files(
            backup,
            started.get(DocumentVault.class),
            started.get(AuditHeads.class),
            watched.apply("files"));
    AtomicInteger left = new AtomicInteger();
    long rows =
        restore.fill(
            backup, copies, () -> left.set(deletions.handle(departed)), watched.apply("rows"));
    return new Restored(rows, files, left.get());
  }

  private static KeyRing backupKeys(Keys keys) {
    return keys.backup()
        .orElseThrow(
            () ->
                new CommandFailed(
                    "no backup key is given: set KHATA_KEY_BACKUP, or a line in KHATA_KEYS_FILE, to"
                        + " the one that the backup was made under"));
  }

  private RestoreInstallation.Proved prove(RestoreInstallation restore, Path file) {
    try {
      return restore.prove(
          () -> Files.newInputStream(file), Files.size(file), watched.apply("bytes proved"));
    } catch (IOException e) {
      throw new CommandFailed(file + " can't be read: " + e.getMessage());
    }
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
