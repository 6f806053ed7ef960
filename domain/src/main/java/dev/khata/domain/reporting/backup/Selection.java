package dev.khata.domain.reporting.backup;

import dev.khata.domain.kernel.Between;
import java.time.Instant;
import java.util.Optional;

/**
 * The rows of one name that a backup holds: all, or those of a time.
 *
 * @param dateColumn whose instant lies in the range; empty where all rows are wanted
 */
public record Selection(BackupName name, Optional<String> dateColumn, Between<Instant> range) {

  /** All rows. */
  public static Selection all(BackupName name) {
    return new Selection(name, Optional.empty(), Between.<Instant>any());
  }
}
