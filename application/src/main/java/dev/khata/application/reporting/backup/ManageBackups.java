package dev.khata.application.reporting.backup;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupAction;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupFiles;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.domain.reporting.backup.TableCopies;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Backups of a deployment's own tables, as admins ask for them. Work goes on behind the answer. */
public final class ManageBackups {
  private static final System.Logger LOG = System.getLogger(ManageBackups.class.getName());
  private static final String BACKUP = "backup";

  private final Backups backups;
  private final BackupFiles files;
  private final TableCopies copies;
  private final BackupWork work;
  private final boolean hasKey;
  private final Users users;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public ManageBackups(
      Backups backups,
      BackupFiles files,
      TableCopies copies,
      BackupWork work,
      Keys keys,
      Users users,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.backups = backups;
    this.files = files;
    this.copies = copies;
    this.work = work;
    this.hasKey = keys.backup().isPresent();
    this.users = users;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /** What came of asking for a backup. */
  public sealed interface Creation {
    record Begun(Backup backup) implements Creation {}

    /** None is given under which it could be sealed. */
    record NoKey() implements Creation {}

    /**
     * Rows of a name are not chosen by that column.
     *
     * @param index of the selection
     */
    record NoSuchColumn(int index, List<String> known) implements Creation {}
  }

  /** What came of deleting one. */
  public enum Deletion {
    DELETED,
    NOT_FOUND,
    /** It is being made, or restored. */
    IN_USE
  }

  /** What came of asking for a restore. */
  public sealed interface Asked {
    record Begun(Restore restore) implements Asked {}

    record NotFound() implements Asked {}

    /** None is given by which a backup could be read. */
    record NoKey() implements Asked {}

    /** It is not made yet, or failed. */
    record NotMade() implements Asked {}

    /** A role in it grants a permission that who asks lacks. */
    record HoldsMore() implements Asked {}

    /** These may not be changed, only put back. */
    record AppendOnly(List<BackupName> names) implements Asked {}
  }

  public Creation create(List<Selection> selections, Actor.Person by) {
    for (int i = 0; i < selections.size(); i++) {
      var known = copies.dates(selections.get(i).name());
      if (!selections.get(i).dateColumn().map(known::contains).orElse(true)) {
        return new Creation.NoSuchColumn(i, known.stream().sorted().toList());
      }
    }
    if (!hasKey) {
      return new Creation.NoKey();
    }
    try (BackupWork.Place place = work.place()) {
      Backup backup = transactions.inTransaction(() -> begin(selections, by));
      place.make(backup);
      return new Creation.Begun(backup);
    }
  }

  private Backup begin(List<Selection> selections, Actor.Person by) {
    BackupFile file = BackupFile.of(ids.next());
    Backup backup = backups.begin(file, selections, by.user(), clock.instant());
    tell(BackupAction.BACKUP_CREATED, detail(backup.id()), by);
    return backup;
  }

  public List<Backup> list() {
    return transactions.inStatements(backups::list);
  }

  /** Where the file of a backup lies. */
  public URI url(Backup backup) {
    return files.url(backup.file());
  }

  /** With its file; one that can't be deleted now is purged later. */
  public Deletion delete(long id, Actor.Person by) {
    Optional<Backup> found = transactions.inTransaction(() -> remove(id, by));
    if (found.isEmpty()) {
      return Deletion.NOT_FOUND;
    }
    if (found.get().isInUse()) {
      return Deletion.IN_USE;
    }
    try {
      files.delete(found.get().file());
    } catch (VaultUnavailable e) {
      LOG.log(Level.WARNING, "the file of backup " + id + " is purged later", e);
    }
    return Deletion.DELETED;
  }

  private Optional<Backup> remove(long id, Actor.Person by) {
    Optional<Backup> found = backups.lock(id);
    found
        .filter(backup -> !backup.isInUse())
        .ifPresent(
            backup -> {
              backups.delete(id);
              tell(BackupAction.BACKUP_DELETED, detail(id), by);
            });
    return found;
  }

  public Asked restore(long id, RestoreMode mode, Actor.Person by) {
    try (BackupWork.Place place = work.place()) {
      Optional<Backup> found = transactions.inStatements(() -> backups.find(id));
      Asked asked = transactions.inTransaction(() -> ask(id, mode, by));
      if (asked instanceof Asked.Begun begun) {
        place.restore(found.orElseThrow(), begun.restore());
      }
      return asked;
    }
  }

  private Asked ask(long id, RestoreMode mode, Actor.Person by) {
    Optional<Backup> found = backups.lock(id);
    if (found.isEmpty()) {
      return new Asked.NotFound();
    }
    Backup backup = found.get();
    if (!hasKey) {
      return new Asked.NoKey();
    }
    if (backup.status() != BackupStatus.SUCCESS) {
      return new Asked.NotMade();
    }
    if (mode == RestoreMode.REPLACE && !backup.appendOnly().isEmpty()) {
      return new Asked.AppendOnly(backup.appendOnly());
    }
    if (!Rights.cover(users, by.user(), backup)) {
      return new Asked.HoldsMore();
    }
    Restore restore = backups.beginRestore(id, mode, by.user(), clock.instant());
    tell(
        BackupAction.BACKUP_RESTORE_REQUESTED,
        detail(id)
            .and("restore", Long.toString(restore.id()))
            .and("mode", mode.name().toLowerCase(Locale.ROOT)),
        by);
    return new Asked.Begun(restore);
  }

  private static AuditDetail detail(long backup) {
    return AuditDetail.of(BACKUP, Long.toString(backup));
  }

  private void tell(BackupAction action, AuditDetail detail, Actor.Person by) {
    audit.append(by.did(action, clock.instant()).with(detail));
  }
}
