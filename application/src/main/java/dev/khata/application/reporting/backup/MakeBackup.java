package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupFiles;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.TableCopies;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes one backup: its rows, as of one moment, into a file on this machine, which is stored once
 * no connection is held any more.
 */
public final class MakeBackup {
  private static final System.Logger LOG = System.getLogger(MakeBackup.class.getName());

  private final Backups backups;
  private final BackupFiles files;
  private final TableCopies copies;
  private final Optional<KeyRing> keys;
  private final Transactions transactions;
  private final Bulk bulk;
  private final InstantSource clock;

  @Inject
  public MakeBackup(
      Backups backups,
      BackupFiles files,
      TableCopies copies,
      Keys keys,
      Transactions transactions,
      Bulk bulk,
      InstantSource clock) {
    this.backups = backups;
    this.files = files;
    this.copies = copies;
    this.keys = keys.backup();
    this.transactions = transactions;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** Ends in a backup that succeeded or failed. */
  public void handle(Backup backup) {
    try (BackupFiles.Draft draft = files.draft()) {
      Backup.Content content = write(backup, draft);
      files.put(backup.file(), draft);
      String keyId = keys.orElseThrow().current().id();
      if (!finish(() -> backups.succeed(backup.id(), content, keyId, clock.instant()))) {
        files.delete(backup.file());
      }
    } catch (RuntimeException | IOException e) {
      Failures.log(LOG, "backup " + backup.id(), e);
      giveUp(backup, e);
    }
  }

  private Backup.Content write(Backup backup, BackupFiles.Draft draft) throws IOException {
    String schema = bulk.run(copies::schemaVersion);
    try (OutputStream out = new BufferedOutputStream(draft.out())) {
      BackupWriter writer =
          new BackupWriter(out, keys.orElseThrow().current(), schema, clock.instant());
      Set<String> grants = copies.snapshot(backup.selections(), snapshot -> copy(writer, snapshot));
      BackupWriter.Written written = writer.finish();
      return new Backup.Content(
          written.size(), written.sha256(), written.manifest().rows(), grants);
    }
  }

  private static Set<String> copy(BackupWriter writer, TableCopies.Snapshot snapshot) {
    try {
      writer.tables(snapshot);
      return snapshot.grants();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What may have been stored all the same is no backup. */
  private void giveUp(Backup backup, Exception failure) {
    try {
      finish(() -> backups.fail(backup.id(), Failures.words(failure), clock.instant()));
      files.delete(backup.file());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what backup " + backup.id() + " left is purged later", e);
    }
  }

  private boolean finish(Supplier<Boolean> last) {
    return bulk.run(() -> transactions.inTransaction(last));
  }
}
