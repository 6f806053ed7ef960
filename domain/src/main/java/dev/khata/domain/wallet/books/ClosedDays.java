package dev.khata.domain.wallet.books;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that are closed, one after the other without a gap. What stands in one never changes: an
 * entry that is committed later stands in the first day that is open, whenever it was recorded.
 */
public interface ClosedDays {

  Optional<LocalDate> last();

  /** When the day was closed, if it is. */
  Optional<Instant> closedAt(LocalDate day);

  /** When the first entry of all was recorded. */
  Optional<Instant> firstEntry();

  /**
   * Waits until what is being written now is committed or undone, so that it isn't late. Whether it
   * was in that time.
   */
  boolean awaitWriters(Duration patience);

  /**
   * Closes the day after the last one that is closed, or any day as the first one, and keeps what
   * its accounts had by then. In it stands what was recorded before it ends, in any day before it
   * too where it is the first one. False when it is not its turn, since another instance was
   * faster.
   */
  boolean close(BookDay day, Instant now);
}
