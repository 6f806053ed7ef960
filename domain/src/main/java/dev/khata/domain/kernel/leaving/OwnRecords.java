package dev.khata.domain.kernel.leaving;

import dev.khata.domain.kernel.UserId;

/**
 * The rows that the store of one context has of a user, told to them as they stand: the side of
 * {@link PersonalData#export} that needs no more than the rows. Collected from the stores of all
 * contexts. A test holds them against the tables: a column of a table that refers to users is told,
 * or stands on a list with the reason why it is not.
 */
@FunctionalInterface
public interface OwnRecords {

  /** As {@link PersonalData#export}. */
  void tell(UserId user, Disclosure to);
}
