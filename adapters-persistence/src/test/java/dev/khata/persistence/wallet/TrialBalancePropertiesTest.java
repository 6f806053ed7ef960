package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.someKey;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.wallet.Somebody;
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
import dev.khata.domain.wallet.books.TrialBalance;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of any history, over days on which clocks are changed too, with clocks that differ, labels of
 * other days and days that are closed in between: every day is zero to the paisa, and a closed one
 * stays.
 */
@Isolated("what runs anywhere on the server decides what a closing covers")
class TrialBalancePropertiesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 27);
  private static final int DAYS = 6;
  private static final int STEPS = 150;

  @RegisterExtension final FreshLedger fresh = new FreshLedger();

  private final List<CustomerAccount> wallets =
      IntStream.range(0, 4).mapToObj(i -> CustomerAccount.wallet(somebody())).toList();
  private final Map<LocalDate, TrialBalance> closedOnes = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void every_day_is_zero_to_the_paisa_and_a_closed_one_stays_as_it_was(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      BookDay day = day(step * DAYS / STEPS);
      Duration length = Duration.between(day.begins(), day.ends());
      Instant now =
          day.begins().plus(length.multipliedBy(step % (STEPS / DAYS)).dividedBy(STEPS / DAYS));
      // Clocks of instances differ, now and then by far.
      Instant at = now.plusSeconds(random.nextInt(10) == 0 ? -90_000 : random.nextInt(-5, 6));
      journal().append(anything(random, at.minusSeconds(random.nextInt(400_000))), at);
      if (random.nextInt(12) == 0) {
        closeUpTo(now);
      }
      if (step % 10 == 0) {
        assertEveryDay();
      }
    }

    closeUpTo(day(DAYS).ends());
    assertEveryDay();
    assertThat(closedOnes).hasSizeGreaterThanOrEqualTo(DAYS);
    assertLinesAddUp();
    assertThat(fresh.ledger().faults()).isEmpty();
  }

  private JournalEntry anything(Random random, Instant effective) {
    CustomerAccount wallet = wallets.get(random.nextInt(wallets.size()));
    CustomerAccount other = wallets.get(random.nextInt(wallets.size()));
    int paisa = random.nextInt(1, 1_000);
    return switch (random.nextInt(4)) {
      case 0 -> topUp(wallet, paisa, effective);
      case 1 -> sale(wallet, paisa, effective);
      case 2 ->
          entry(
              effective,
              Posting.debit(SystemAccount.REFERRAL_EXPENSE, npr(2L * paisa)),
              Posting.credit(wallet, npr(paisa)),
              Posting.credit(other, npr(paisa)));
      default ->
          entry(
              effective,
              Posting.debit(SystemAccount.POINTS_ISSUED, points(paisa)),
              Posting.credit(CustomerAccount.points(wallet.owner()), points(paisa)),
              Posting.debit(SystemAccount.CASHBACK_EXPENSE, npr(1)),
              Posting.credit(wallet, npr(1)));
    };
  }

  private static JournalEntry entry(Instant effective, Posting... postings) {
    return JournalEntry.keyed(someKey(), new EntryKind("GIFT"), effective, List.of(postings));
  }

  private void closeUpTo(Instant now) {
    LocalDate next =
        closed()
            .last()
            .map(last -> last.plusDays(1))
            .or(() -> closed().firstEntry().map(first -> LocalDate.ofInstant(first, ZONE)))
            .orElse(FIRST);
    for (BookDay day = BookDay.of(next, ZONE);
        day.isOver(now);
        day = BookDay.of(day.date().plusDays(1), ZONE)) {
      assertThat(closed().close(day, now)).isTrue();
      closedOnes.put(day.date(), balance(day));
    }
  }

  private void assertEveryDay() {
    for (int number = -2; number <= DAYS + 1; number++) {
      TrialBalance balance = balance(day(number));
      assertThat(balance.totals())
          .allSatisfy(total -> assertThat(total.debit()).isEqualByComparingTo(total.credit()));
    }
    closedOnes.forEach((date, kept) -> assertThat(balance(BookDay.of(date, ZONE))).isEqualTo(kept));
  }

  /** The lines of a day are what it has more than the day before. */
  private void assertLinesAddUp() {
    for (int number = 0; number < DAYS; number++) {
      Map<LedgerAccount, BigDecimal> sums = new HashMap<>();
      for (BookLine line : lines(List.of(day(number)))) {
        sums.merge(line.account(), BigDecimal.valueOf(line.change()), BigDecimal::add);
      }
      for (LedgerAccount account : ChartOfAccounts.all()) {
        assertThat(sums.getOrDefault(account, BigDecimal.ZERO))
            .isEqualByComparingTo(total(account, number).subtract(total(account, number - 1)));
      }
    }
    assertThat(lines(IntStream.rangeClosed(-2, DAYS + 1).mapToObj(this::day).toList()))
        .hasSize(
            fresh.ledger().dsl().fetchSingle("SELECT count(*) FROM posting").get(0, Integer.class));
  }

  private List<BookLine> lines(List<BookDay> days) {
    return fresh
        .ledger()
        .transactions()
        .<List<BookLine>>inTransaction(
            () -> {
              List<BookLine> lines = new ArrayList<>();
              books().lines(days, Set.copyOf(ChartOfAccounts.all()), false, lines::add);
              return lines;
            });
  }

  private BigDecimal total(LedgerAccount account, int number) {
    return Optional.ofNullable(books().totals(day(number)).get(account))
        .map(
            turnover ->
                turnover.balance(account.kind().normal()).movePointRight(turnover.unit().scale()))
        .orElse(BigDecimal.ZERO);
  }

  private TrialBalance balance(BookDay day) {
    return TrialBalance.of(day.date(), Optional.empty(), books().totals(day), Somebody.NPR);
  }

  private BookDay day(int number) {
    return BookDay.of(FIRST.plusDays(number), ZONE);
  }

  private Journal journal() {
    return fresh.ledger().wallet().get(Journal.class);
  }

  private ClosedDays closed() {
    return fresh.ledger().wallet().get(ClosedDays.class);
  }

  private DayBooks books() {
    return fresh.ledger().wallet().get(DayBooks.class);
  }
}
