package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.Optional;

/** What happened on the accounts of users. */
public interface Statements {

  /**
   * A page of at most {@code limit} lines, from after the cursor if there is one.
   *
   * @param from the first instant of the period
   * @param to the first instant after the period
   */
  Statement page(
      CustomerAccount account,
      Instant from,
      Instant to,
      Optional<Statement.Cursor> after,
      int limit);
}
