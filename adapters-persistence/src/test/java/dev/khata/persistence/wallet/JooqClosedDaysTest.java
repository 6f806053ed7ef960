package dev.khata.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.reporting.ClosedDaysSuite;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("what runs anywhere on the server decides what a closing covers")
class JooqClosedDaysTest extends ClosedDaysSuite {
  @RegisterExtension final FreshLedger fresh = new FreshLedger();

  @AfterEach
  void what_is_kept_is_right() {
    assertThat(fresh.ledger().faults()).isEmpty();
  }

  @Override
  protected Journal journal() {
    return fresh.ledger().wallet().get(Journal.class);
  }

  @Override
  protected ClosedDays closed() {
    return fresh.ledger().wallet().get(ClosedDays.class);
  }

  @Override
  protected DayBooks books() {
    return fresh.ledger().wallet().get(DayBooks.class);
  }

  @Override
  protected void inTransaction(Runnable read) {
    fresh
        .ledger()
        .transactions()
        .<Boolean>inTransaction(
            () -> {
              read.run();
              return true;
            });
  }
}
