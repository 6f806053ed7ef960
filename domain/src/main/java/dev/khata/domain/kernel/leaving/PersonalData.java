package dev.khata.domain.kernel.leaving;

import java.time.Instant;

/**
 * What a context keeps of persons who have left, and erases when it has been kept as long as it may
 * be. Collected are those of all contexts that keep any; what goes with the row of the user needs
 * none. What is kept of those who are there is told to them by {@link OwnRecords}.
 */
public interface PersonalData {

  /**
   * What it is, for ever the same, in snake case: as operators are told of what was erased, such as
   * {@code archived_persons}. Unique.
   */
  String name();

  /**
   * Erases or makes anonymous what has been kept of those who left as long as it may be; of how
   * many. In many short transactions of its own: broken off anywhere it goes on next time, and
   * twice, or at once on two instances, does no harm.
   */
  int erase(Instant now);
}
