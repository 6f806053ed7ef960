package dev.khata.persistence.database;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/**
 * Transactions on PostgreSQL, on the current pool of the {@link Database}. When a part that joined
 * throws, the whole is rolled back even if the exception is caught on the way.
 */
public final class JooqTransactions implements Transactions {
  private static final int ATTEMPTS = 3;
  private static final long JITTER_MILLIS = 25;

  private final Database database;

  public JooqTransactions(Database database) {
    this.database = database;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    var current = database.transaction();
    if (current.isPresent()) return joined(current.get(), work);
    return again(() -> database.inNewTransaction(work));
  }

  @Override
  public <T> T inStatements(Supplier<T> work) {
    return database.transaction().isPresent() ? work.get() : again(work);
  }

  private static <T> T again(Supplier<T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (DataAccessException e) {
        if (!Failures.meansAgain(e)) throw e;
        if (attempt == ATTEMPTS) {
          throw new Unavailable("the database was too contended in " + attempt + " attempts", e);
        }
        pause(attempt);
      }
    }
  }

  @Override
  public void afterCommit(Runnable effect) {
    database.transaction().ifPresentOrElse(current -> current.afterCommit(effect), effect);
  }

  private static <T> T joined(Transaction current, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      current.doom();
      throw e;
    }
  }

  /** Those who collided once should not come back in step. */
  private static void pause(int attempt) {
    var millis = ThreadLocalRandom.current().nextLong(1, JITTER_MILLIS * attempt);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
