package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.CLOSED_DAY;
import static dev.khata.persistence.jooq.Tables.JOURNAL_ENTRY;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Closed days, on the batch pool. */
final class JooqClosedDays implements ClosedDays {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private static final String OLDEST_RUNNING = "SELECT settled_below()";

  private static final HotSql<Closing> CLOSE =
      HotSql.of(
          "SELECT close_day(:day::date, :ends, :now) AS closed",
          Values.<Closing>none()
              .text("day", closing -> closing.day.date().toString())
              .instant("ends", closing -> closing.day.ends())
              .instant("now", Closing::now));

  private record Closing(BookDay day, Instant now) {}

  private final Database database;
  private final Transactions transactions;

  JooqClosedDays(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<LocalDate> last() {
    return database
        .dsl()
        .select(max(CLOSED_DAY.DAY))
        .from(CLOSED_DAY)
        .fetchOptional(0, LocalDate.class);
  }

  @Override
  public Optional<Instant> closedAt(LocalDate day) {
    return database
        .dsl()
        .select(CLOSED_DAY.CLOSED_AT)
        .from(CLOSED_DAY)
        .where(CLOSED_DAY.DAY.eq(day))
        .fetchOptional(CLOSED_DAY.CLOSED_AT);
  }

  @Override
  public Optional<Instant> firstEntry() {
    return database.onBatchPool(
        () ->
            database
                .dsl()
                .select(min(JOURNAL_ENTRY.CREATED_AT))
                .from(JOURNAL_ENTRY)
                .fetchOptional(0, Instant.class));
  }

  @Override
  public boolean awaitWriters(Duration patience) {
    return database.onBatchPool(() -> await(patience));
  }

  /** In no transaction, so that each look is a new one. */
  private boolean await(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    // Every other one that has begun to write has a lower number.
    long ownTransaction = number("SELECT xact_number(pg_current_xact_id())");
    while (number(OLDEST_RUNNING) < ownTransaction) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return true;
  }

  private long number(String sql) {
    return database.dsl().fetchSingle(sql).get(0, Long.class);
  }

  @Override
  public boolean close(BookDay day, Instant now) {
    return database.onBatchPool(
        () -> transactions.<Boolean>inTransaction(() -> closeNow(new Closing(day, now))));
  }

  private boolean closeNow(Closing closing) {
    return CLOSE.first(database.dsl(), closing, row -> row.getBoolean("closed")).orElseThrow();
  }
}
