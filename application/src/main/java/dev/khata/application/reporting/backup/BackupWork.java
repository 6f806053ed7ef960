package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.Backups;
import dev.khata.domain.reporting.backup.Restore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes and restores backups off the threads of requests, one after the other on this instance.
 * What a process leaves undone that ends is given up by {@link PurgeBackups}.
 */
@Singleton
public final class BackupWork {
  /** Under way and waiting. */
  private static final int MAX = 8;

  private static final Duration LATER = Duration.ofSeconds(30);

  private final MakeBackup make;
  private final RestoreBackup restore;
  private final Backups backups;
  private final Bulk bulk;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(MAX);
  private final Semaphore turn = new Semaphore(1, true);

  @Inject
  BackupWork(
      MakeBackup make, RestoreBackup restore, Backups backups, Bulk bulk, InstantSource clock) {
    this.make = make;
    this.restore = restore;
    this.backups = backups;
    this.bulk = bulk;
    this.clock = clock;
  }

  /**
   * Keeps a place for work that is about to be recorded.
   *
   * @throws Overloaded when as much waits as may
   */
  Place place() {
    if (!places.tryAcquire()) {
      throw new Overloaded("as many backups wait as may", LATER);
    }
    return new Place();
  }

  /** Waits until all under way is done; false if some is not in time. */
  public boolean settle(Duration patience) throws InterruptedException {
    boolean settled = places.tryAcquire(MAX, patience.toMillis(), TimeUnit.MILLISECONDS);
    if (settled) {
      places.release(MAX);
    }
    return settled;
  }

  /** A place in the queue, to be closed unless work was begun there. */
  final class Place implements AutoCloseable {
    private boolean begun;

    void make(Backup backup) {
      begin(() -> make.handle(backup), Optional.of(backup.id()), Optional.empty());
    }

    void restore(Backup backup, Restore wanted) {
      begin(() -> restore.handle(backup, wanted), Optional.empty(), Optional.of(wanted.id()));
    }

    private void begin(Runnable work, Optional<Long> backup, Optional<Long> wanted) {
      begun = true;
      Thread.ofVirtual().name("backup").start(() -> inTurn(work, backup, wanted));
    }

    @Override
    public void close() {
      if (!begun) {
        places.release();
      }
    }
  }

  private void inTurn(Runnable work, Optional<Long> backup, Optional<Long> wanted) {
    Runnable beat =
        () ->
            bulk.run(
                () -> {
                  backups.beat(backup, wanted, clock.instant());
                  return true;
                });
    try (Heartbeat _ = new Heartbeat(beat)) {
      turn.acquireUninterruptibly();
      try {
        work.run();
      } finally {
        turn.release();
      }
    } finally {
      places.release();
    }
  }
}
