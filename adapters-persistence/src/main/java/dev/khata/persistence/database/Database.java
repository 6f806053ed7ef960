package dev.khata.persistence.database;

import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Unavailable;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The database as the adapters see it: one {@link #dsl()} that always speaks to the right
 * connection, which is the current transaction's, else a fresh one of the current pool. Work runs
 * on the pool for requests unless it was put {@link #onBatchPool}.
 *
 * <p>Opens without reaching the database. While that is away every use throws {@link Unavailable}
 * within the pool's limits; when it is back, so are the pools.
 */
public final class Database implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  /** All statements of a transaction see the same moment. */
  private static final String READ_ONLY =
      " -c default_transaction_read_only=on"
          + " -c default_transaction_isolation=repeatable\\ read";

  private final DatabaseConfig config;
  private final Pool requests;
  private final Pool batch;
  private final ScopedValue<Pool> currentPool = ScopedValue.newInstance();
  private final ScopedValue<Transaction> currentTransaction = ScopedValue.newInstance();
  private final DSLContext dsl;

  private Database(DatabaseConfig config, Pool requests, Pool batch) {
    this.config = config;
    this.requests = requests;
    this.batch = batch;
    this.dsl =
        DSL.using(
            new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(settings())
                .set(new Failures())
                .set(new CurrentConnection()));
  }

  /** For a server, which keeps its connections at hand. */
  public static Database forServer(DatabaseConfig config) {
    return open(config, config.requests().max());
  }

  /** For a command or a test, which connects as it needs to. */
  public static Database forCommand(DatabaseConfig config) {
    return open(config, 0);
  }

  /** For reports, which read and do nothing else: all in one pool, within its limits of a batch. */
  public static Database forReports(DatabaseConfig config) {
    var reports = Pool.open("reports", config, config.batch(), 0, READ_ONLY);
    return new Database(config, reports, reports);
  }

  private static Database open(DatabaseConfig config, int minimumIdle) {
    var requests = Pool.open("requests", config, config.requests(), minimumIdle, "");
    var batch = Pool.open("batch", config, config.batch(), 0, "");
    return new Database(config, requests, batch);
  }

  private static Settings settings() {
    return new Settings()
        .withRenderCatalog(false)
        .withRenderSchema(false)
        .withExecuteLogging(false)
        .withExecuteLoggingSQLExceptions(false)
        .withFetchWarnings(false)
        .withAttachRecords(false)
        // A list's length varies, a prepared statement's text should not.
        .withInListPadding(true)
        .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
        .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW);
  }

  /** Statements run at once, in the current transaction if there is one. */
  public DSLContext dsl() {
    return dsl;
  }

  /** Runs the work, and the transactions in it, on connections of the batch pool. */
  public <T> T onBatchPool(Supplier<T> work) {
    return ScopedValue.where(currentPool, batch).call(work::get);
  }

  /** As {@link #onBatchPool(Supplier)}, for work without a result. */
  public void onBatchPool(Runnable work) {
    ScopedValue.where(currentPool, batch).run(work);
  }

  /** The batch pool, for a library that has statements of its own. */
  public DataSource batchSource() {
    return batch.source();
  }

  int batchMax() {
    return config.batch().max();
  }

  /** How full the pools are, for metrics. */
  public List<Pools.State> pools() {
    return Stream.of(requests, batch).distinct().map(Pool::state).toList();
  }

  /**
   * Waits for the database to be reached, at most so long, but not when it answers and refuses us.
   *
   * @throws Unavailable with a sentence for the operator
   */
  public void awaitReachable(Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        dsl.execute("SELECT 1");
        return;
      } catch (Unavailable | DataAccessException e) {
        if (System.nanoTime() > deadline || Reasons.isRefusal(e)) throw unreachable(e);
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private Unavailable unreachable(RuntimeException failure) {
    return new Unavailable(
        String.format(
            Locale.ROOT,
            "can't connect to the database at %s as %s: %s",
            config.address(),
            config.user(),
            Reasons.deepest(failure).getMessage()),
        failure);
  }

  /** Whether the calling thread is in a transaction. */
  public boolean inTransaction() {
    return currentTransaction.isBound();
  }

  /**
   * Whether the server itself refused a statement, which has left nothing behind then. Of other
   * failures nobody knows.
   */
  public static boolean isRefusal(DataAccessException failure) {
    return Failures.isRefusal(failure);
  }

  Optional<Transaction> transaction() {
    return currentTransaction.isBound() ? Optional.of(currentTransaction.get()) : Optional.empty();
  }

  /** A transaction on the current pool in which the work runs, if it ends well to its commit. */
  <T> T inNewTransaction(Supplier<T> work) {
    var transaction = Transaction.begin(pool().connection());
    T result;
    try (transaction) {
      result = ScopedValue.where(currentTransaction, transaction).call(work::get);
      transaction.commit();
    }
    transaction.runEffects();
    return result;
  }

  private Pool pool() {
    return currentPool.orElse(requests);
  }

  @Override
  public void close() {
    requests.close();
    batch.close();
  }

  private final class CurrentConnection implements ConnectionProvider {
    @Override
    public Connection acquire() {
      return transaction().map(Transaction::connection).orElseGet(() -> pool().connection());
    }

    @Override
    public void release(Connection connection) {
      var ofTransaction = transaction().filter(current -> current.connection().equals(connection));
      if (ofTransaction.isEmpty()) Transaction.release(connection);
    }
  }
}
