package dev.khata.application.reporting.backup;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupAction;
import dev.khata.domain.reporting.backup.BackupFiles;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.domain.reporting.backup.TableCopies;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Puts the rows of a backup back: all or none, in one transaction, once the whole file has been
 * fetched and proved. A backup that is not what was made changes nothing.
 */
public final class RestoreBackup {
  private static final System.Logger LOG = System.getLogger(RestoreBackup.class.getName());

  private final Backups backups;
  private final BackupFiles files;
  private final TableCopies copies;
  private final Users users;
  private final AuditLog audit;
  private final Optional<KeyRing> keys;
  private final Transactions transactions;
  private final Bulk bulk;
  private final InstantSource clock;

  @Inject
  public RestoreBackup(
      Backups backups,
      BackupFiles files,
      TableCopies copies,
      Users users,
      AuditLog audit,
      Keys keys,
      Transactions transactions,
      Bulk bulk,
      InstantSource clock) {
    this.backups = backups;
    this.files = files;
    this.copies = copies;
    this.users = users;
    this.audit = audit;
    this.keys = keys.backup();
    this.transactions = transactions;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** Ends in a restore that succeeded or failed. */
  public void handle(Backup backup, Restore restore) {
    try {
      putBack(backup, restore);
    } catch (RuntimeException | IOException e) {
      Failures.log(LOG, "restore " + restore.id(), e);
      giveUp(restore, e);
    }
  }

  private void giveUp(Restore restore, Exception failure) {
    try {
      String words = Failures.words(failure);
      bulk.run(
          () ->
              transactions.inTransaction(
                  () -> backups.failRestore(restore.id(), words, clock.instant())));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "restore " + restore.id() + " is given up later", e);
    }
  }

  private void putBack(Backup backup, Restore restore) throws IOException {
    try (BackupFiles.Draft file =
        files.fetch(backup.file()).orElseThrow(() -> new Unreadable("its file is missing"))) {
      requireSame(file, backup.content().orElseThrow());
      BackupReader reader = new BackupReader(keys.orElseThrow());
      Manifest manifest = reader.prove(file.open());
      String schema = bulk.run(copies::schemaVersion);
      if (!manifest.schema().equals(schema)) {
        throw new Unreadable(
            "it was made of version "
                + manifest.schema()
                + " of the schema, and the database has version "
                + schema);
      }
      bulk.run(
          () -> {
            transactions.inTransaction(() -> putBack(backup, restore, reader, manifest, file));
            return true;
          });
    }
  }

  private static void requireSame(BackupFiles.Draft file, Backup.Content made) throws IOException {
    Measured found = new Measured(OutputStream.nullOutputStream());
    try (InputStream in = file.open()) {
      in.transferTo(found);
    }
    if (found.size() != made.size() || !found.sha256().equals(made.sha256())) {
      throw new Unreadable("its file is not the one that was made: its SHA-256 is another");
    }
  }

  private void putBack(
      Backup backup,
      Restore restore,
      BackupReader reader,
      Manifest manifest,
      BackupFiles.Draft file) {
    requireRights(backup, restore);
    long rows =
        copies.putBack(
            backup.selections().stream().map(Selection::name).toList(),
            restore.mode(),
            staging -> {
              try {
                reader.tables(file.open(), manifest, staging, Progress.UNSEEN);
                return true;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    if (!backups.succeedRestore(restore.id(), rows, clock.instant())) {
      throw new RestoreFailed("it was given up meanwhile");
    }
    Actor by =
        new Actor.Person(
            restore.requestedBy(), Optional.empty(), Origin.batch("restore-" + restore.id()));
    audit.append(
        by.did(BackupAction.BACKUP_RESTORED, clock.instant())
            .with(
                AuditDetail.of("backup", Long.toString(backup.id()))
                    .and("restore", Long.toString(restore.id()))
                    .and("rows", Long.toString(rows))));
  }

  /** They may have lost some since they asked. */
  private void requireRights(Backup backup, Restore restore) {
    if (!Rights.cover(users, restore.requestedBy(), backup)) {
      throw new RestoreFailed("whoever asked for it lacks a permission that a role in it grants");
    }
  }
}
