package dev.khata.application.reporting;

import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.InMemoryJournal.Recorded;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.BookLine;
import dev.khata.domain.wallet.books.ChartOfAccounts;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.domain.wallet.books.LedgerAccount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Days of books in memory, where nothing commits late: an entry that is there is committed. */
final class InMemoryDays implements ClosedDays, DayBooks {
  private final InMemoryJournal journal;
  private final TreeMap<LocalDate, Instant> closed = new TreeMap<>();
  private final Map<EntryId, LocalDate> standing = new HashMap<>();
  private boolean writing;

  InMemoryDays(InMemoryJournal journal) {
    this.journal = journal;
  }

  /** From now on somebody writes and doesn't end. */
  void writeOn() {
    writing = true;
  }

  @Override
  public Optional<LocalDate> last() {
    return closed.isEmpty() ? Optional.empty() : Optional.of(closed.lastKey());
  }

  @Override
  public Optional<Instant> closedAt(LocalDate day) {
    return Optional.ofNullable(closed.get(day));
  }

  @Override
  public Optional<Instant> firstEntry() {
    return journal.recorded().stream().map(Recorded::entryAt).min(Comparator.naturalOrder());
  }

  @Override
  public boolean awaitWriters(Duration patience) {
    return !writing;
  }

  @Override
  public boolean close(BookDay day, Instant now) {
    if (last().filter(last -> !last.plusDays(1).equals(day.date())).isPresent()) {
      return false;
    }
    journal.recorded().stream()
        .filter(leg -> !standing.containsKey(leg.entry()))
        .filter(leg -> entryEnd(leg.entry()).isBefore(day.ends()))
        .map(Recorded::entry)
        .toList()
        .forEach(entry -> standing.put(entry, day.date()));
    closed.put(day.date(), now);
    return true;
  }

  /** When its last leg was recorded. */
  private Instant entryEnd(EntryId entry) {
    return journal.recorded().stream()
        .filter(leg -> leg.entry().equals(entry))
        .map(Recorded::at)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private boolean standsBy(Recorded leg, BookDay day) {
    return Optional.ofNullable(standing.get(leg.entry()))
        .map(stands -> !stands.isAfter(day.date()))
        .orElseGet(
            () ->
                last().filter(last -> !day.date().isAfter(last)).isEmpty()
                    && leg.entryAt().isBefore(day.ends()));
  }

  @Override
  public Map<LedgerAccount, Turnover> totals(BookDay day) {
    Map<LedgerAccount, Turnover> totals = new HashMap<>();
    journal.recorded().stream()
        .filter(leg -> standsBy(leg, day))
        .map(Recorded::posting)
        .forEach(
            posting ->
                totals.merge(
                    ChartOfAccounts.of(posting.account()),
                    turnover(posting),
                    (one, other) ->
                        new Turnover(
                            one.debits().add(other.debits()),
                            one.credits().add(other.credits()),
                            one.unit())));
    return totals;
  }

  private static Turnover turnover(Posting posting) {
    BigDecimal minor = BigDecimal.valueOf(posting.amount().minorUnits());
    return posting.side() == Side.DEBIT
        ? new Turnover(minor, BigDecimal.ZERO, posting.amount().unit())
        : new Turnover(BigDecimal.ZERO, minor, posting.amount().unit());
  }

  @Override
  public void lines(
      List<BookDay> days, Set<LedgerAccount> accounts, boolean byOwner, Consumer<BookLine> sink) {
    List<BookLine> lines = new ArrayList<>();
    for (Recorded leg : journal.recorded()) {
      LedgerAccount account = ChartOfAccounts.of(leg.posting().account());
      if (accounts.contains(account)) {
        dayOf(leg, days).ifPresent(day -> lines.add(line(leg, account, day)));
      }
    }
    Comparator<BookLine> order = Comparator.comparingInt(line -> line.account().code());
    if (byOwner) {
      order = order.thenComparing(line -> line.owned().orElseThrow().number());
    }
    lines.sort(order.thenComparing(BookLine::day).thenComparing(BookLine::recordedAt));
    lines.forEach(sink);
  }

  /** Of these, the first by whose end it stands, if it didn't before them. */
  private Optional<LocalDate> dayOf(Recorded leg, List<BookDay> days) {
    BookDay first = days.getFirst();
    BookDay before = new BookDay(first.date().minusDays(1), Instant.MIN, first.begins());
    return standsBy(leg, before)
        ? Optional.empty()
        : days.stream().filter(day -> standsBy(leg, day)).map(BookDay::date).findFirst();
  }

  private static BookLine line(Recorded leg, LedgerAccount account, LocalDate day) {
    Posting posting = leg.posting();
    Optional<BookLine.Owned> owned =
        posting.account() instanceof CustomerAccount customer
            ? Optional.of(
                new BookLine.Owned(
                    customer.owner().value(),
                    new Money(leg.balanceAfter(), posting.amount().unit())))
            : Optional.empty();
    return new BookLine(
        account, owned, day, leg.at(), leg.entry(), leg.kind(), posting.side(), posting.amount());
  }
}
