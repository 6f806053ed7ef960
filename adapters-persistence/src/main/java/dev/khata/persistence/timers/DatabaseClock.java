package dev.khata.persistence.timers;

import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which all instances share: one whose own clock is fast would take for
 * dead what others run, and run it beside them. It is read now and then and counted on in between;
 * until it was read for the first time the instance's own clock stands in.
 */
final class DatabaseClock implements InstantSource {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  private final Supplier<Instant> database;
  private final InstantSource own;
  private final LongSupplier nanos;
  private volatile Optional<Reading> last = Optional.empty();

  private record Reading(Instant instant, long nanos) {}

  /**
   * @param nanos goes on as {@link System#nanoTime()} does
   */
  DatabaseClock(Supplier<Instant> database, InstantSource own, LongSupplier nanos) {
    this.database = database;
    this.own = own;
    this.nanos = nanos;
  }

  /** Reads the time of that database, on the batch pool. */
  static Supplier<Instant> of(Database database) {
    return () ->
        database.onBatchPool(
            () -> database.dsl().fetchSingle("SELECT clock_timestamp()").get(0, Instant.class));
  }

  /** Reads it anew; the last reading counts on while the database is away. */
  void read() {
    try {
      Instant instant = database.get();
      last = Optional.of(new Reading(instant, nanos.getAsLong()));
    } catch (RuntimeException e) {
      LOG.debug("the time of the database can't be read", e);
    }
  }

  @Override
  public Instant instant() {
    return last.map(reading -> reading.instant().plusNanos(nanos.getAsLong() - reading.nanos()))
        .orElseGet(own::instant);
  }
}
