package dev.khata.application.reporting;

import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;

class InMemoryDaysTest extends ClosedDaysSuite {
  private final InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
  private final InMemoryDays days = new InMemoryDays(journal);

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected ClosedDays closed() {
    return days;
  }

  @Override
  protected DayBooks books() {
    return days;
  }
}
