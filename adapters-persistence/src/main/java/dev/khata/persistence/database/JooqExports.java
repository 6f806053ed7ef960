package dev.khata.persistence.database;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** Exports on the batch pool, of which they leave connections for everything else. */
public final class JooqExports implements Exports {
  /** At once, on this instance. */
  public static final int MAX = 2;

  /** Most exports are short: one user's rows. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Duration LATER = Duration.ofSeconds(5);

  private final Database database;
  private final Semaphore places;

  public JooqExports(Database database) {
    this(database, MAX);
  }

  /** As many at once as the batch pool has connections, where nothing else needs any. */
  public static JooqExports onAll(Database database) {
    return new JooqExports(database, database.batchMax());
  }

  private JooqExports(Database database, int max) {
    this.database = database;
    this.places = new Semaphore(max, true);
  }

  @Override
  public <T> T run(Supplier<T> read) {
    return inPlace(() -> database.inNewTransaction(read));
  }

  @Override
  public <T> T inSteps(Function<Snapshots, T> export) {
    return inPlace(() -> export.apply(this::snapshot));
  }

  private <T> T snapshot(Supplier<T> read) {
    return database.inNewTransaction(
        () -> {
          database.dsl().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
          return read.get();
        });
  }

  private <T> T inPlace(Supplier<T> work) {
    if (!hasPlace()) {
      throw new Overloaded("as many exports run as may", LATER);
    }
    try {
      return database.onBatchPool(work);
    } catch (DataAccessException e) {
      // A copy that has to catch up ends what still reads the rows of before.
      throw Failures.meansAgain(e) ? new Unavailable("the rows were taken away meanwhile", e) : e;
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
