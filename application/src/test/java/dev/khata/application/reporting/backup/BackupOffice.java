package dev.khata.application.reporting.backup;

import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupRetention;
import dev.khata.domain.reporting.backup.Selection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Backups over fakes, as an admin makes them. */
final class BackupOffice {
  final World world = new World();
  final InMemoryBackups backups = new InMemoryBackups();
  final InMemoryBackupFiles files = new InMemoryBackupFiles();
  final InMemoryTableCopies tables = new InMemoryTableCopies();
  final User admin = Somebody.withFreshPhone().withRole(Role.SUPER_ADMIN).addTo(world.users);
  final Actor.Person by = new Actor.Person(admin.id(), Optional.empty(), Origin.batch("test"));

  private final Bulk bulk =
      new Bulk() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };
  private final BackupWork work;
  final RestoreBackup restore;
  final ManageBackups desk;

  BackupOffice(Keys keys) {
    this.restore =
        new RestoreBackup(
            backups,
            files,
            tables,
            world.users,
            world.audit,
            keys,
            world.transactions,
            bulk,
            world.clock);
    this.work =
        new BackupWork(
            new MakeBackup(backups, files, tables, keys, world.transactions, bulk, world.clock),
            restore,
            backups,
            bulk,
            world.clock);
    this.desk =
        new ManageBackups(
            backups,
            files,
            tables,
            work,
            keys,
            world.users,
            world.audit,
            world.transactions,
            world.clock,
            world.ids);
  }

  static List<Selection> all(BackupName... names) {
    return Arrays.stream(names).map(Selection::all).toList();
  }

  /** As the list has it once it was made, or failed. */
  Backup made(BackupName... names) {
    var begun = (ManageBackups.Creation.Begun) desk.create(all(names), by);
    settle();
    return backups.find(begun.backup().id()).orElseThrow();
  }

  void settle() {
    try {
      if (!work.settle(Duration.ofSeconds(30))) {
        throw new AssertionError("still under way");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  PurgeBackups purge(BackupRetention retention) {
    return new PurgeBackups(backups, files, retention, world.audit, world.transactions);
  }
}
