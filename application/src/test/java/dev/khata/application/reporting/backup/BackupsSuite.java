package dev.khata.application.reporting.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Backups} does. */
public abstract class BackupsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.000001Z");
  private static final UserId ADMIN = new UserId(7);
  private static final Backup.Content CONTENT =
      new Backup.Content(2_000, "ab".repeat(32), 12, Set.of("users:read", "roles:edit"));

  protected abstract Backups backups();

  protected abstract Transactions transactions();

  @Test
  void one_is_begun_with_what_was_asked_for_and_ends_well() {
    List<Selection> asked =
        List.of(
            Selection.all(BackupName.PLANS),
            new Selection(
                BackupName.TRANSACTIONS,
                Optional.of("created_at"),
                new Between<Instant>(Optional.of(NOW), Optional.empty())));

    Backup begun = begin(asked);

    assertThat(begun.status()).isEqualTo(BackupStatus.RUNNING);
    assertThat(begun.selections()).isEqualTo(asked);
    assertThat(backups().find(begun.id())).contains(begun);
    assertThat(backups().statusOf(begun.file())).contains(BackupStatus.RUNNING);
    assertThat(succeed(begun)).isTrue();
    Backup made = backups().find(begun.id()).orElseThrow();
    assertThat(made.status()).isEqualTo(BackupStatus.SUCCESS);
    assertThat(made.content()).contains(CONTENT);
    assertThat(made.finishedAt()).contains(NOW);
    assertThat(fail(begun)).isFalse();
  }

  @Test
  void one_that_failed_says_why_and_has_no_file() {
    Backup begun = begin();

    assertThat(fail(begun)).isTrue();

    Backup failed = backups().find(begun.id()).orElseThrow();
    assertThat(failed.error()).contains("no room");
    assertThat(failed.content()).isEmpty();
    assertThat(backups().statusOf(begun.file())).contains(BackupStatus.FAILED);
    assertThat(succeed(begun)).isFalse();
  }

  @Test
  void the_newest_comes_first_and_so_do_restores() {
    Backup older = begin();
    Backup newer = begin();
    Restore first = restore(older);
    Restore second = restore(older);

    List<Backup> list = backups().list();

    assertThat(list).extracting(Backup::id).containsSubsequence(newer.id(), older.id());
    assertThat(backups().find(older.id()).orElseThrow().restores())
        .extracting(Restore::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void a_restore_ends_once() {
    Backup made = begin();
    Restore restore = restore(made);

    assertThat(in(() -> backups().succeedRestore(restore.id(), 5, NOW))).isTrue();
    assertThat(in(() -> backups().failRestore(restore.id(), "late", NOW))).isFalse();

    Restore ended = backups().find(made.id()).orElseThrow().restores().getFirst();
    assertThat(ended.rows()).contains(5L);
    assertThat(ended.status()).isEqualTo(BackupStatus.SUCCESS);
  }

  @Test
  void what_is_not_heard_of_is_given_up_and_what_is_goes_on() {
    Backup silent = begin();
    Backup beating = begin();
    Restore lost = restore(beating);
    Instant later = NOW.plus(Duration.ofMinutes(10));
    backups().beat(Optional.of(beating.id()), Optional.empty(), later);

    backups().giveUpSilent(later.minusSeconds(60), "gone", later);

    assertThat(backups().find(silent.id()).orElseThrow().error()).contains("gone");
    Backup going = backups().find(beating.id()).orElseThrow();
    assertThat(going.status()).isEqualTo(BackupStatus.RUNNING);
    assertThat(going.restores().getFirst().id()).isEqualTo(lost.id());
    assertThat(going.restores().getFirst().error()).contains("gone");
  }

  @Test
  void one_that_is_deleted_is_gone_with_its_restores() {
    Backup begun = begin();
    restore(begun);

    assertThat(in(() -> backups().lock(begun.id()))).isPresent();
    in(
        () -> {
          backups().delete(begun.id());
          return true;
        });

    assertThat(backups().find(begun.id())).isEmpty();
    assertThat(in(() -> backups().lock(begun.id()))).isEmpty();
    assertThat(backups().statusOf(begun.file())).isEmpty();
  }

  private <T> T in(java.util.function.Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  private Backup begin() {
    return begin(List.of(Selection.all(BackupName.USERS)));
  }

  private Backup begin(List<Selection> asked) {
    return in(() -> backups().begin(BackupFile.of(Fresh.uuid()), asked, ADMIN, NOW));
  }

  private Restore restore(Backup of) {
    return in(() -> backups().beginRestore(of.id(), RestoreMode.REPLACE, ADMIN, NOW));
  }

  private boolean succeed(Backup begun) {
    return in(() -> backups().succeed(begun.id(), CONTENT, "key-1", NOW));
  }

  private boolean fail(Backup begun) {
    return in(() -> backups().fail(begun.id(), "no room", NOW));
  }
}
