package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Race;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.ChartOfAccounts;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.domain.wallet.books.LedgerAccount;
import dev.khata.persistence.database.Constraints;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What only a database can get wrong about closed days: who commits when, and who gets past. */
@Isolated("what runs anywhere on the server decides what a closing covers")
class LateEntriesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");
  private static final BookDay FIRST = BookDay.of(LocalDate.of(2026, 3, 1), ZONE);
  private static final BookDay SECOND = BookDay.of(LocalDate.of(2026, 3, 2), ZONE);
  private static final Instant LAST_SECOND = FIRST.ends().minusSeconds(1);
  private static final LedgerAccount CLEARING = ChartOfAccounts.of(SystemAccount.GATEWAY_CLEARING);

  @RegisterExtension final FreshLedger fresh = new FreshLedger();

  private Ledger books;
  private ClosedDays closed;

  @BeforeEach
  void keep_books() {
    books = fresh.ledger();
    closed = books.wallet().get(ClosedDays.class);
    give(100, FIRST.begins());
  }

  @Test
  void what_is_committed_after_midnight_and_before_the_closing_is_in_its_day() {
    duringTransaction(7, () -> assertThat(closed.awaitWriters(Duration.ofMillis(150))).isFalse());

    assertThat(closed.awaitWriters(Duration.ofSeconds(5))).isTrue();
    close(FIRST);

    assertThat(clearing(FIRST)).isEqualByComparingTo("107");
    assertThat(books.faults()).isEmpty();
  }

  @Test
  void what_is_committed_after_the_closing_is_in_the_open_day() {
    duringTransaction(
        7,
        () -> {
          close(FIRST);
          assertThat(clearing(FIRST)).isEqualByComparingTo("100");
        });

    assertThat(clearing(FIRST)).isEqualByComparingTo("100");
    assertThat(clearing(SECOND)).isEqualByComparingTo("107");
    assertThat(books.faults()).isEmpty();
    close(SECOND);
    assertThat(clearing(FIRST)).isEqualByComparingTo("100");
    assertThat(clearing(SECOND)).isEqualByComparingTo("107");
    assertThat(books.faults()).isEmpty();
  }

  /** It has a later transaction than one that still runs, so it can't be told from a late one. */
  @Test
  void what_was_committed_beside_an_older_transaction_that_still_runs_is_never_lost() {
    duringTransaction(
        7,
        () -> {
          give(1_000, LAST_SECOND);
          close(FIRST);
          give(10_000, LAST_SECOND);
        });

    assertThat(clearing(FIRST)).isEqualByComparingTo("100");
    close(SECOND);
    assertThat(clearing(SECOND)).isEqualByComparingTo("11107");
    assertThat(books.faults()).isEmpty();
  }

  @Test
  void of_many_instances_that_close_a_day_one_does() {
    List<Boolean> closings = Race.of(8, runner -> closed.close(FIRST, FIRST.ends()));

    assertThat(closings).filteredOn(closing -> closing).hasSize(1);
    assertThat(closed.last()).contains(FIRST.date());
    assertThat(books.faults()).isEmpty();
  }

  @Test
  void purchases_go_on_while_days_are_closed_and_none_is_lost_or_counted_twice() {
    Race.of(
        12,
        runner -> {
          for (int i = 0; i < 5; i++) {
            give(1, LAST_SECOND);
            closed.close(i % 2 == 0 ? FIRST : SECOND, SECOND.ends());
          }
          return runner;
        });

    assertThat(clearing(BookDay.of(SECOND.date().plusDays(1), ZONE))).isEqualByComparingTo("160");
    assertThat(books.faults()).isEmpty();
  }

  @Test
  void a_day_ends_where_it_ended_when_it_was_closed_whatever_the_zone_is_by_then() {
    close(FIRST);
    ZoneId far = ZoneId.of("Pacific/Auckland");
    give(10, FIRST.ends().plusSeconds(1));

    assertThat(closed.close(BookDay.of(SECOND.date(), far), SECOND.ends())).isTrue();

    assertThat(clearing(BookDay.of(FIRST.date(), far))).isEqualByComparingTo("100");
    assertThat(clearing(BookDay.of(SECOND.date(), far))).isEqualByComparingTo("110");
    assertThat(books.faults()).isEmpty();
  }

  @Test
  void nothing_is_moved_into_a_closed_day_nor_a_day_closed_out_of_turn() {
    EntryId entry = give(5, FIRST.begins());
    close(FIRST);

    assertRefused(
        "INSERT INTO late_entry (entry_id, day) VALUES (%s, '2026-03-01')".formatted(entry),
        "late_entry_in_open_day");
    assertRefused(
        "INSERT INTO closed_day (day, ends_at, closed_at) VALUES ('2026-03-04', now(), now())",
        "closed_day_in_order");
    assertThatThrownBy(() -> books.dsl().execute("UPDATE closed_balance SET debits = 0"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> books.dsl().execute("DELETE FROM closed_day"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void kept_figures_that_were_changed_are_found() {
    close(FIRST);
    close(SECOND);

    books.tamper(
        "UPDATE closed_balance SET debits = 99 WHERE account = 'GATEWAY_CLEARING'"
            + " AND day = '2026-03-02'");

    assertThat(books.faults())
        .asString()
        .contains(
            "closed day 20260302: GATEWAY_CLEARING had debits of 100 and credits of 0,"
                + " kept are 99 and 0")
        .doesNotContain("20260301");
  }

  @Test
  void kept_figures_that_are_gone_or_were_made_up_are_found() {
    close(FIRST);

    books.tamper("DELETE FROM closed_balance WHERE account = 'WALLET'");
    books.tamper("INSERT INTO closed_balance VALUES ('2026-03-01', 'BANK', 'NPR', 5, 0)");

    assertThat(books.faults())
        .asString()
        .contains("WALLET had debits of 0 and credits of 100, kept are 0 and 0")
        .contains("BANK had debits of 0 and credits of 0, kept are 5 and 0");
  }

  @Test
  void an_entry_that_was_moved_between_days_is_found() {
    EntryId entry = give(5, FIRST.begins());
    close(FIRST);

    books.tamper(
        "INSERT INTO late_entry (entry_id, day) VALUES (%s, '2026-03-02')".formatted(entry));

    assertThat(books.faults()).asString().contains("closed day 20260301: GATEWAY_CLEARING had");
  }

  @Test
  void a_day_that_is_gone_is_found() {
    close(FIRST);
    close(SECOND);
    close(BookDay.of(SECOND.date().plusDays(1), ZONE));

    books.tamper("DELETE FROM closed_day WHERE day = '2026-03-02'");

    assertThat(books.faults())
        .asString()
        .contains("closed day 20260303: does not follow the closed day before it");
  }

  /** Records it in a transaction that is committed when the work beside it is done. */
  private void duringTransaction(long paisa, Runnable beside) {
    books
        .transactions()
        .<EntryId>inTransaction(
            () -> {
              EntryId entry = give(paisa, LAST_SECOND);
              CompletableFuture.runAsync(beside).join();
              return entry;
            });
  }

  private EntryId give(long paisa, Instant at) {
    return books.record(topUp(CustomerAccount.wallet(somebody()), paisa, at), at);
  }

  private void close(BookDay day) {
    assertThat(closed.close(day, day.ends())).isTrue();
  }

  private BigDecimal clearing(BookDay day) {
    Turnover turnover = books.wallet().get(DayBooks.class).totals(day).get(CLEARING);
    return turnover.debits();
  }

  private void assertRefused(String sql, String constraint) {
    assertThatThrownBy(() -> books.dsl().execute(sql))
        .isInstanceOfSatisfying(
            DataAccessException.class,
            refused -> assertThat(Constraints.violated(refused)).contains(constraint));
  }
}
