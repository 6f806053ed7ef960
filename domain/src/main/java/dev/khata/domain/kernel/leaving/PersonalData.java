package dev.khata.domain.kernel.leaving;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/**
 * What a context keeps of persons: told to them on request while they have an account, erased when
 * it is gone and has been kept as long as it may be.
 *
 * <p>How to implement it: one final class for each context, {@code …Data} in its package of use
 * cases, over the ports that the context has; one line in its module, {@code
 * collect(PersonalData.class, …)}. Collected are all contexts that keep anything of persons. What a
 * user has entered or others have noted of them is in {@link #export}, value by value; what goes
 * with the row of the user has nothing left for {@link #erase} to do. A test plants a value in
 * every column that it can and holds both sides against each other: what an erasure removes, an
 * export must have shown.
 */
public interface PersonalData {

  /**
   * What it is, for ever the same, in snake case: as operators are told of what was erased, such as
   * {@code archived_persons}. Unique.
   */
  String name();

  /**
   * Tells all of that user and nothing of anybody else: no names, phones or ids of other persons
   * but those that the user has entered, no notes that others wrote for each other, no secret, hash
   * or key. Runs in one transaction, of the batch pool, which sees one state of all; reads long
   * lists in pages, and tells record by record, so that memory does not grow with their number.
   */
  void export(UserId user, Disclosure to);

  /**
   * Erases or makes anonymous what has been kept of those who left as long as it may be; of how
   * many. In many short transactions of its own: broken off anywhere it goes on next time, and
   * twice, or at once on two instances, does no harm.
   */
  int erase(Instant now);
}
