package dev.khata.application.reporting;

import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.BookLine;
import dev.khata.domain.wallet.books.ChartOfAccounts;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.domain.wallet.books.LedgerAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ClosedDays} and {@link DayBooks} promise, on books of each test's own. */
public abstract class ClosedDaysSuite {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LedgerAccount CLEARING = ChartOfAccounts.of(SystemAccount.GATEWAY_CLEARING);

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());
  private final LedgerAccount wallets = ChartOfAccounts.of(wallet);

  protected abstract Journal journal();

  protected abstract ClosedDays closed();

  protected abstract DayBooks books();

  /** Works in the middle of a day. */
  private Instant on(int day) {
    return day(day).begins().plus(Duration.ofHours(12));
  }

  private static BookDay day(int day) {
    return BookDay.of(FIRST.plusDays(day - 1), ZONE);
  }

  private void record(JournalEntry entry, Instant at) {
    assertThat(journal().append(entry, at)).isInstanceOf(Journal.Receipt.Recorded.class);
  }

  private void close(int day) {
    assertThat(closed().close(day(day), day(day).ends())).isTrue();
  }

  private long clearingAt(int day) {
    return total(CLEARING, day);
  }

  private long total(LedgerAccount account, int day) {
    var turnover = books().totals(day(day)).get(account);
    return turnover == null
        ? 0
        : turnover.balance(account.kind().normal()).unscaledValue().longValueExact();
  }

  private List<BookLine> lines(int from, int to, LedgerAccount... accounts) {
    List<BookDay> days = new ArrayList<>();
    for (int day = from; day <= to; day++) {
      days.add(day(day));
    }
    List<BookLine> lines = new ArrayList<>();
    inTransaction(() -> books().lines(days, Set.of(accounts), false, lines::add));
    return lines;
  }

  /** In which rows are handed out, where there are any. */
  protected void inTransaction(Runnable read) {
    read.run();
  }

  @Test
  void books_without_entries_have_nothing_and_can_be_closed() {
    assertThat(closed().last()).isEmpty();
    assertThat(closed().firstEntry()).isEmpty();
    assertThat(books().totals(day(1))).isEmpty();

    close(1);

    assertThat(closed().last()).contains(FIRST);
    assertThat(closed().closedAt(FIRST)).contains(day(1).ends());
    assertThat(closed().closedAt(FIRST.plusDays(1))).isEmpty();
    assertThat(books().totals(day(1))).isEmpty();
  }

  @Test
  void a_day_has_what_was_recorded_by_its_end_whatever_it_took_effect_on() {
    record(topUp(wallet, 100, on(9)), on(1));
    record(topUp(wallet, 10, on(1)), day(1).ends().minusNanos(1_000));
    record(topUp(wallet, 1, on(1)), day(1).ends());

    assertThat(clearingAt(0)).isZero();
    assertThat(clearingAt(1)).isEqualTo(110);
    assertThat(clearingAt(2)).isEqualTo(111);
    assertThat(total(wallets, 2)).isEqualTo(111);
    assertThat(closed().firstEntry()).contains(on(1));
  }

  @Test
  void what_is_recorded_for_a_closed_day_stands_in_the_open_one() {
    record(topUp(wallet, 100, on(1)), on(1));
    close(1);
    record(topUp(wallet, 7, on(1)), on(1));
    record(topUp(CustomerAccount.wallet(somebody()), 1, on(2)), on(2));

    assertThat(clearingAt(1)).isEqualTo(100);
    assertThat(clearingAt(2)).isEqualTo(108);
    assertThat(lines(1, 1, CLEARING)).hasSize(1);
    assertThat(lines(2, 2, CLEARING)).hasSize(2).allMatch(line -> line.day().equals(day(2).date()));

    close(2);

    assertThat(clearingAt(1)).isEqualTo(100);
    assertThat(clearingAt(2)).isEqualTo(108);
    assertThat(lines(1, 3, CLEARING))
        .extracting(line -> line.day().getDayOfMonth())
        .containsExactly(1, 2, 2);
  }

  @Test
  void days_are_closed_in_order_and_each_once() {
    record(topUp(wallet, 100, on(1)), on(1));
    record(topUp(wallet, 10, on(3)), on(3));
    close(1);

    assertThat(closed().close(day(3), on(9))).isFalse();
    assertThat(closed().close(day(1), on(9))).isFalse();
    close(2);
    close(3);

    assertThat(closed().last()).contains(FIRST.plusDays(2));
    assertThat(clearingAt(2)).isEqualTo(100);
    assertThat(clearingAt(3)).isEqualTo(110);
    assertThat(clearingAt(4)).isEqualTo(110);
    assertThat(closed().closedAt(FIRST)).contains(day(1).ends());
  }

  @Test
  void a_day_before_the_first_one_has_nothing() {
    record(topUp(wallet, 100, on(2)), on(2));
    close(2);

    assertThat(books().totals(day(1))).isEmpty();
    assertThat(lines(1, 1, CLEARING)).isEmpty();
  }

  @Test
  void an_entry_stands_in_one_day_with_all_its_legs() {
    record(topUp(wallet, 100, on(1)), day(1).ends().plusSeconds(1));
    // By a clock that is behind: the wallet's leg counts as recorded with the one before it.
    record(sale(wallet, 30, on(1)), day(1).ends().minusSeconds(1));
    close(1);

    assertThat(books().totals(day(1))).isEmpty();
    close(2);
    assertThat(clearingAt(2)).isEqualTo(100);
    assertThat(total(wallets, 2)).isEqualTo(70);
    assertThat(lines(2, 2, wallets, CLEARING)).hasSize(3);
  }

  @Test
  void points_are_an_account_of_their_own() {
    record(
        JournalEntry.keyed(
            someKey(),
            new EntryKind("GIFT"),
            on(1),
            List.of(
                Posting.debit(SystemAccount.POINTS_ISSUED, points(5)),
                Posting.credit(CustomerAccount.points(wallet.owner()), points(5)))),
        on(1));
    close(1);

    assertThat(total(ChartOfAccounts.known("POINTS"), 1)).isEqualTo(5);
    assertThat(total(wallets, 1)).isZero();
  }

  @Test
  void lines_come_by_account_in_order_of_codes_then_as_they_were_recorded() {
    record(topUp(wallet, 100, on(1)), on(1));
    record(sale(wallet, 40, on(1)), on(2));
    CustomerAccount other = CustomerAccount.wallet(somebody());
    record(topUp(other, 50, on(1)), on(1).plusSeconds(1));

    List<BookLine> lines = lines(1, 2, wallets, CLEARING);

    assertThat(lines)
        .extracting(line -> line.account().id(), line -> line.amount().minorUnits())
        .containsExactly(
            tuple("GATEWAY_CLEARING", 100L),
            tuple("GATEWAY_CLEARING", 50L),
            tuple("WALLET", 100L),
            tuple("WALLET", 50L),
            tuple("WALLET", 40L));
    List<BookLine> apart = new ArrayList<>();
    inTransaction(() -> books().lines(List.of(day(1), day(2)), Set.of(wallets), true, apart::add));
    assertThat(apart)
        .extracting(line -> line.owned().orElseThrow().balanceAfter().minorUnits())
        .containsExactly(100L, 60L, 50L);
  }
}
