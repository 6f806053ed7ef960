package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.Turnover;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What stands in the days of the books. Within one of the transactions in which everything is as of
 * one moment, what is read fits together.
 */
public interface DayBooks {

  /**
   * What accounts had in all up to and with that day: of a closed one as it is kept, else so far.
   * Accounts that had nothing yet are not in it.
   */
  Map<LedgerAccount, Turnover> totals(BookDay day);

  /**
   * Hands out the postings of those accounts in those days one by one: by account in the order of
   * codes, then in order of days and as they were recorded.
   *
   * @param days which follow each other, one at least
   * @param byOwner whether each account of a user is apart, in the order of their numbers
   */
  void lines(
      List<BookDay> days, Set<LedgerAccount> accounts, boolean byOwner, Consumer<BookLine> sink);
}
