package dev.khata.persistence.backup;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.persistence.database.Database;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;

/** Copies by COPY, on the batch pool. */
final class JooqTableCopies implements TableCopies {
  private static final String AS_OF_ONE_MOMENT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

  /** Any number that nothing else locks: one restore after the other, on all instances together. */
  private static final String ONE_AT_A_TIME =
      "SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(7236482911);"
          + " SET LOCAL lock_timeout = '10s'";

  private static final String VERSION =
      """
      SELECT version FROM flyway_schema_history
      WHERE version IS NOT NULL AND success
      ORDER BY string_to_array(version, '.')::integer[] DESC LIMIT 1
      """;

  private final Database database;
  private final Transactions transactions;
  private final Copying copying;

  JooqTableCopies(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
    this.copying = new Copying(database);
  }

  @Override
  public String schemaVersion() {
    return String.valueOf(database.dsl().fetchValue(VERSION));
  }

  @Override
  public Set<String> dates(BackupName name) {
    return BackedUpTable.dates(name);
  }

  @Override
  public <T> T snapshot(List<Selection> selections, Function<Snapshot, T> work) {
    return asOfOneMoment(() -> work.apply(new SelectedRows(copying, selections)));
  }

  @Override
  public <T> T snapshotOfAll(Function<Snapshot, T> work) {
    return asOfOneMoment(() -> work.apply(new WholeDatabase(copying)));
  }

  /** Never twice: what it handed out is gone. */
  private <T> T asOfOneMoment(Supplier<T> work) {
    AtomicBoolean begun = new AtomicBoolean();
    return patiently(
        () -> {
          if (begun.getAndSet(true)) {
            throw new RestoreFailed("the rows were taken away meanwhile");
          }
          database.dsl().execute(AS_OF_ONE_MOMENT);
          return copying.patiently(work::get);
        });
  }

  @Override
  public long putBack(List<BackupName> names, RestoreMode mode, Function<Staging, Boolean> work) {
    return explained(
        () ->
            patiently(
                () ->
                    copying.patiently(
                        () -> {
                          database.dsl().execute(ONE_AT_A_TIME);
                          StagedTables staged = new StagedTables(copying);
                          if (!work.apply(staged)) {
                            throw new RestoreFailed("it was given up");
                          }
                          return putBack(staged, mode);
                        })));
  }

  private long putBack(StagedTables staged, RestoreMode mode) {
    RestoredRows rows = new RestoredRows(database.dsl(), mode);
    for (BackedUpTable table : staged.inOrder()) {
      if (table.hasCountedIds()) {
        // Before its rows come: whatever others add meanwhile has an id above them.
        database
            .dsl()
            .execute(
                "SELECT lift_ids('"
                    + table.name()
                    + "', max(id)) FROM "
                    + StagedTables.name(table)
                    + " HAVING max(id) IS NOT NULL");
      }
    }
    return staged.inOrder().stream().mapToLong(rows::putBack).sum();
  }

  @Override
  public void requireUnused() {
    transactions.inTransaction(() -> EmptyDatabase.requireUnused(database.dsl()));
  }

  @Override
  public long fill(Function<Staging, Boolean> work, Runnable last) {
    return explained(
        () ->
            patiently(
                () ->
                    copying.patiently(
                        () -> {
                          EmptyDatabase empty = EmptyDatabase.prepare(copying);
                          if (!work.apply(empty)) {
                            throw new RestoreFailed("it was given up");
                          }
                          long rows = empty.complete();
                          last.run();
                          return rows;
                        })));
  }

  private <T> T patiently(Supplier<T> work) {
    return database.onBatchPool(() -> transactions.inTransaction(work));
  }

  /** What the rows that are there forbid is no fault of the database. */
  private static <T> T explained(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      PSQLException cause = e.getCause(PSQLException.class);
      if (cause != null && cause.getServerErrorMessage() != null && isForbidden(cause)) {
        var said = cause.getServerErrorMessage();
        throw new RestoreFailed(
            String.format(
                Locale.ROOT,
                "rows of %s collide with rows that are there, or lack some (%s)",
                said.getTable(),
                said.getConstraint()),
            e);
      }
      throw e;
    }
  }

  private static boolean isForbidden(PSQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("23");
  }
}
