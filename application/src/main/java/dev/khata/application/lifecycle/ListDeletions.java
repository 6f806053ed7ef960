package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.lifecycle.Departed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts who leaves on the list outside the database, as soon as that is committed. Who is archived
 * and not known to stand there is put there by the next purge.
 */
@Singleton
public final class ListDeletions implements LeavesWith, Purgeable {
  private static final System.Logger LOG = System.getLogger(ListDeletions.class.getName());
  private static final int PAGE = 100;

  /** In one run; the next one goes on, so that nothing else waits for a bucket for hours. */
  private static final int MOST = 10_000;

  private final DeletionList list;
  private final Archive archive;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Semaphore turn = new Semaphore(1);
  private final AtomicBoolean more = new AtomicBoolean();

  @Inject
  public ListDeletions(
      DeletionList list, Archive archive, Transactions transactions, InstantSource clock) {
    this.list = list;
    this.archive = archive;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void leave(Departure departure) {
    transactions.afterCommit(this::begin);
  }

  /** One at a time, however many leave at once. */
  private void begin() {
    more.set(true);
    if (turn.tryAcquire()) {
      Thread.ofVirtual().name("deletion-list").start(this::goOn);
    }
  }

  private void goOn() {
    try {
      while (more.getAndSet(false)) {
        listAll();
      }
    } catch (Unavailable e) {
      LOG.log(Level.WARNING, "who has left is put on the list of deletions later", e);
    } finally {
      turn.release();
    }
    if (more.get()) {
      begin();
    }
  }

  /** Waits until all under way is done; false if some is not in time. */
  public boolean settle(Duration patience) throws InterruptedException {
    boolean settled = turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (settled) {
      turn.release();
    }
    return settled;
  }

  /** Who is not on the list comes back with an older backup, so that others don't wait for it. */
  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    SequencedMap<String, Integer> done = new LinkedHashMap<>();
    try {
      done.put("deletions_listed", listAll());
    } catch (Unavailable e) {
      LOG.log(
          Level.WARNING,
          "who has left is not on the list of deletions: an older backup would bring them back",
          e);
      done.put("deletions_listed", 0);
    }
    return done;
  }

  private int listAll() {
    int listed = 0;
    List<ArchivedUser> page = unlisted();
    while (!page.isEmpty() && listed < MOST) {
      page.forEach(user -> list.add(Departed.of(user)));
      note(page);
      listed += page.size();
      page = unlisted();
    }
    return listed;
  }

  private List<ArchivedUser> unlisted() {
    return transactions.inStatements(() -> archive.unlisted(PAGE));
  }

  private void note(List<ArchivedUser> page) {
    transactions.inStatements(
        () -> {
          archive.listed(page.stream().map(ArchivedUser::id).toList(), clock.instant());
          return true;
        });
  }
}
