package dev.khata.application.wallet;

import dev.khata.application.wallet.InMemoryEntries.Leg;
import dev.khata.application.wallet.InMemoryEntries.Stored;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statement.Cursor;
import dev.khata.domain.wallet.Statements;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Journal, balances and statements in memory: one set of books. */
public final class InMemoryJournal implements Journal, Balances, Statements {
  private final Unit currency;
  private final InMemoryEntries entries = new InMemoryEntries();
  private final Map<BusinessKey, EntryId> keys = new HashMap<>();
  private final Map<CustomerAccount, Shelf> shelves = new HashMap<>();
  private final InMemoryOwners owners = new InMemoryOwners();

  /** An account of a user, in minor units. */
  private record Shelf(long balance, long held, long version, Instant postedAt) {
    static final Shelf EMPTY = new Shelf(0, 0, 0, Instant.MIN);

    Shelf after(Posting posting, Instant now) {
      Instant at = now.isBefore(postedAt) ? postedAt : now;
      return new Shelf(balance + posting.change(), held, version + 1, at);
    }

    Shelf holding(long more) {
      return new Shelf(balance, held + more, version, postedAt);
    }

    boolean isCovered() {
      return balance - held >= 0;
    }
  }

  public InMemoryJournal(Unit currency) {
    this.currency = currency;
  }

  /** The use case over these books. */
  public ReadBalance readBalance() {
    return new ReadBalance(this);
  }

  /** Of its accounts. */
  public InMemoryOwners owners() {
    return owners;
  }

  @Override
  public synchronized Receipt append(JournalEntry entry, Instant now) {
    Optional<EntryId> first = entry.key().flatMap(this::under);
    if (first.isPresent()) {
      return new Receipt.Replayed(first.get());
    }
    List<UserId> gone = owners.departed(entry);
    if (!gone.isEmpty()) {
      return new Receipt.OwnersGone(gone);
    }
    Map<CustomerAccount, Shelf> after = new HashMap<>();
    Set<CustomerAccount> uncovered = new LinkedHashSet<>();
    List<Leg> legs = new ArrayList<>();
    for (Posting posting : entry.postings()) {
      legs.add(book(posting, after, uncovered, now));
    }
    if (!uncovered.isEmpty()) {
      return new Receipt.Uncovered(List.copyOf(uncovered));
    }
    entries.refuseStale(entry);
    EntryId id = entries.add(entry, now, legs);
    entry.key().ifPresent(key -> keys.put(key, id));
    shelves.putAll(after);
    return new Receipt.Recorded(id);
  }

  private Leg book(
      Posting posting,
      Map<CustomerAccount, Shelf> after,
      Set<CustomerAccount> uncovered,
      Instant now) {
    return switch (posting.account()) {
      case SystemAccount house -> new Leg(posting, now, 0, 0);
      case CustomerAccount account -> {
        Shelf shelf = after.getOrDefault(account, shelf(account)).after(posting, now);
        after.put(account, shelf);
        if (posting.change() < 0 && !shelf.isCovered()) {
          uncovered.add(account);
        }
        yield new Leg(posting, shelf.postedAt(), shelf.balance(), shelf.version());
      }
    };
  }

  @Override
  public synchronized Optional<RecordedEntry> find(EntryId id) {
    return entries.find(id);
  }

  @Override
  public synchronized Optional<EntryId> under(BusinessKey key) {
    return Optional.ofNullable(keys.get(key));
  }

  @Override
  public synchronized Balance of(CustomerAccount account) {
    Shelf shelf = shelf(account);
    return new Balance(money(account, shelf.balance()), money(account, shelf.held()));
  }

  @Override
  public synchronized Balances.Snapshot of(Set<CustomerAccount> accounts) {
    return new Balances.Snapshot(
        accounts.stream().collect(Collectors.toMap(account -> account, this::of)));
  }

  @Override
  public Turnover of(SystemAccount account) {
    return asOf(account, Instant.MAX);
  }

  @Override
  public synchronized Money asOf(CustomerAccount account, Instant instant) {
    return balanceBefore(account, leg -> leg.recordedAt().isAfter(instant));
  }

  @Override
  public synchronized Turnover asOf(SystemAccount account, Instant instant) {
    Map<Side, BigDecimal> sums = new EnumMap<>(Side.class);
    entries
        .legs(account)
        .filter(leg -> !leg.recordedAt().isAfter(instant))
        .map(Leg::posting)
        .forEach(
            posting ->
                sums.merge(
                    posting.side(),
                    BigDecimal.valueOf(posting.amount().minorUnits()),
                    BigDecimal::add));
    return new Turnover(
        sums.getOrDefault(Side.DEBIT, BigDecimal.ZERO),
        sums.getOrDefault(Side.CREDIT, BigDecimal.ZERO),
        unitOf(account));
  }

  @Override
  public synchronized Statement page(
      CustomerAccount account, Instant from, Instant to, Optional<Cursor> after, int limit) {
    long shown = after.map(Cursor::posting).orElse(0L);
    List<Statement.Line> rest = new ArrayList<>();
    List<Long> versions = new ArrayList<>();
    for (Stored stored : entries.all()) {
      for (Leg leg : stored.legs()) {
        if (leg.posting().account().equals(account)
            && !leg.recordedAt().isBefore(from)
            && leg.recordedAt().isBefore(to)
            && leg.version() > shown) {
          rest.add(line(stored, leg));
          versions.add(leg.version());
        }
      }
    }
    int size = Math.min(limit, rest.size());
    return new Statement(
        balanceBefore(account, leg -> !leg.recordedAt().isBefore(from)),
        balanceBefore(account, leg -> !leg.recordedAt().isBefore(to)),
        rest.subList(0, size),
        rest.size() > size ? Optional.of(new Cursor(versions.get(size - 1))) : Optional.empty());
  }

  private static Statement.Line line(Stored stored, Leg leg) {
    Posting posting = leg.posting();
    return new Statement.Line(
        stored.id(),
        stored.entry().kind(),
        posting.side(),
        posting.amount(),
        new Money(leg.balanceAfter(), posting.amount().unit()),
        leg.recordedAt(),
        stored.entry().effectiveAt());
  }

  /** After the last leg before the first that is too late. */
  private Money balanceBefore(CustomerAccount account, Predicate<Leg> tooLate) {
    return entries
        .legs(account)
        .takeWhile(leg -> !tooLate.test(leg))
        .reduce((first, second) -> second)
        .map(leg -> money(account, leg.balanceAfter()))
        .orElse(Money.zero(unitOf(account)));
  }

  /** Sets aside so many minor units, or lets them go; false when they are not there. */
  synchronized boolean hold(CustomerAccount account, long more) {
    Shelf after = shelf(account).holding(more);
    if (more > 0 && !after.isCovered()) {
      return false;
    }
    shelves.put(account, after);
    return true;
  }

  private Shelf shelf(CustomerAccount account) {
    return shelves.getOrDefault(account, Shelf.EMPTY);
  }

  private Money money(CustomerAccount account, long minorUnits) {
    return new Money(minorUnits, unitOf(account));
  }

  private Unit unitOf(Account account) {
    return account.inPoints() ? Unit.POINTS : currency;
  }

  /** Every posting that has a balance after it, in the order of its account. */
  public synchronized Map<CustomerAccount, List<Long>> versions() {
    Map<CustomerAccount, List<Long>> versions = new HashMap<>();
    for (CustomerAccount account : shelves.keySet()) {
      versions.put(account, entries.legs(account).map(Leg::version).toList());
    }
    return versions;
  }

  /** A leg as it stands in the books, and when its entry was recorded. */
  public record Recorded(
      EntryId entry,
      EntryKind kind,
      Instant entryAt,
      Posting posting,
      Instant at,
      long balanceAfter) {}

  /** All legs, as they were recorded. */
  public synchronized List<Recorded> recorded() {
    return entries.all().stream()
        .flatMap(
            stored ->
                stored.legs().stream()
                    .map(
                        leg ->
                            new Recorded(
                                stored.id(),
                                stored.entry().kind(),
                                stored.recordedAt(),
                                leg.posting(),
                                leg.recordedAt(),
                                leg.balanceAfter())))
        .toList();
  }

  /** How many entries there are. */
  public synchronized int size() {
    return entries.size();
  }
}
