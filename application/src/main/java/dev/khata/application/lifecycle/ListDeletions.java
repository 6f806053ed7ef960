package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.lifecycle.DeletionList;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;

/** Puts who leaves on the list outside the database, once that is committed. */
public final class ListDeletions implements LeavesWith {
  private static final System.Logger LOG = System.getLogger(ListDeletions.class.getName());
  private static final int ATTEMPTS = 5;
  private static final long FIRST_PAUSE_NANOS = 1_000_000_000L;

  private final DeletionList list;
  private final Transactions transactions;

  @Inject
  public ListDeletions(DeletionList list, Transactions transactions) {
    this.list = list;
    this.transactions = transactions;
  }

  @Override
  public void leave(Departure departure) {
    transactions.afterCommit(
        () -> Thread.ofVirtual().name("deletion-list").start(() -> add(departure.user())));
  }

  private void add(UserId user) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        list.add(user);
        return;
      } catch (Unavailable e) {
        LOG.log(Level.WARNING, "user " + user.value() + " is not on the list of deletions yet", e);
        LockSupport.parkNanos(FIRST_PAUSE_NANOS << attempt);
      }
    }
    LOG.log(
        Level.ERROR,
        "user "
            + user.value()
            + " is not on the list of deletions: a restore of an older backup brings them back");
  }
}
