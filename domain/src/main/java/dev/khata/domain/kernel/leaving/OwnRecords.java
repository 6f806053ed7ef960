package dev.khata.domain.kernel.leaving;

import dev.khata.domain.kernel.UserId;

/**
 * All that the store of one context has of a user, told to them while they have an account; the
 * other side of {@link PersonalData}. Collected from the stores of all contexts. A test holds them
 * against the tables: a column of a table that refers to users is told, or stands on a list with
 * the reason why it is not.
 */
@FunctionalInterface
public interface OwnRecords {

  /**
   * Tells all of that user and nothing of anybody else: no names, phones or ids of other persons
   * but those that the user has entered, no notes that others wrote for each other, no secret, hash
   * or key. Runs in one transaction, of the batch pool, which sees one state of all; tells record
   * by record, so that memory does not grow with their number.
   */
  void tell(UserId user, Disclosure to);
}
