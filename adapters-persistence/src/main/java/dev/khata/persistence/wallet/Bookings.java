package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.ArrayValues;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries as the arrays that the database's {@code book_entries} takes: one or a thousand in one
 * statement. Made to be a part of larger statements too:
 *
 * <pre>{@code
 * WITH posted AS MATERIALIZED (SELECT outcome, numbers FROM <CALL>) ...
 * }</pre>
 *
 * <p>The outcome is in the columns {@code outcome} and {@code numbers}, see {@link #outcome}.
 */
public final class Bookings {
  /** What the function takes, each under the name of its parameter. */
  public static final Values<Bookings> VALUES =
      Values.<Bookings>none()
          .instant("at", bookings -> bookings.at)
          .each(bookings -> bookings.entries, Bookings::entryValues)
          .each(bookings -> bookings.accounts, Bookings::accountValues)
          .each(bookings -> bookings.legs, Bookings::legValues);

  /** Calls the function. */
  public static final String CALL = VALUES.call("book_entries");

  private final Instant at;
  private final List<JournalEntry> entries;
  private final List<Touched> accounts;
  private final List<Leg> legs;

  private Bookings(Instant at, List<JournalEntry> entries, List<Touched> accounts, List<Leg> legs) {
    this.at = at;
    this.entries = entries;
    this.accounts = accounts;
    this.legs = legs;
  }

  /**
   * In this order they take effect.
   *
   * @param at when they are recorded
   * @throws IllegalArgumentException when two have the same key
   */
  public static Bookings of(List<JournalEntry> entries, Instant at) {
    Set<BusinessKey> keys = new HashSet<>();
    Map<CustomerAccount, Touched> touched = new LinkedHashMap<>();
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).key().filter(key -> !keys.add(key)).ifPresent(Bookings::refuse);
      List<Posting> postings = entries.get(i).postings();
      for (int leg = 0; leg < postings.size(); leg++) {
        legs.add(leg(i + 1, leg + 1, postings.get(leg), touched));
      }
    }
    return new Bookings(at, List.copyOf(entries), List.copyOf(touched.values()), legs);
  }

  private static void refuse(BusinessKey key) {
    throw new IllegalArgumentException("two entries under one key: " + key);
  }

  private static Leg leg(
      int entry, int number, Posting posting, Map<CustomerAccount, Touched> touched) {
    return switch (posting.account()) {
      case SystemAccount house -> new Leg(entry, number, posting, Optional.empty(), 0, 0);
      case CustomerAccount account -> {
        Unit unit = posting.amount().unit();
        Touched shelf =
            touched.computeIfAbsent(account, a -> new Touched(touched.size() + 1, a, unit));
        shelf.undergo(posting.change());
        yield new Leg(entry, number, posting, Optional.of(shelf), shelf.change, shelf.postings);
      }
    };
  }

  /** What a customer account undergoes, so far. */
  private static final class Touched {
    private final int index;
    private final CustomerAccount account;
    private final Unit unit;
    private long change;
    private long dip;
    private int postings;

    Touched(int index, CustomerAccount account, Unit unit) {
      this.index = index;
      this.account = account;
      this.unit = unit;
    }

    void undergo(long more) {
      change = Math.addExact(change, more);
      // Only money that goes can be lacking.
      if (more < 0) {
        dip = Math.min(dip, change);
      }
      postings++;
    }
  }

  /** A posting, and what its account has undergone up to and including it. */
  private record Leg(
      int entry,
      int number,
      Posting posting,
      Optional<Touched> account,
      long changeSoFar,
      int postingsSoFar) {}

  private static ArrayValues<Bookings, JournalEntry> entryValues(
      ArrayValues<Bookings, JournalEntry> entries) {
    return entries
        .texts("entry_kinds", entry -> entry.kind().name())
        .instants("entry_effective", JournalEntry::effectiveAt)
        .shorts("entry_legs", entry -> (short) entry.postings().size())
        .texts("entry_key_kinds", entry -> entry.key().map(BusinessKey::kind).orElse(null))
        .texts(
            "entry_key_references", entry -> entry.key().map(BusinessKey::reference).orElse(null))
        .longs(
            "entry_reverses", entry -> entry.reverses().map(of -> of.entry().value()).orElse(null))
        .shorts("entry_parts", entry -> entry.reverses().map(of -> (short) of.part()).orElse(null));
  }

  private static ArrayValues<Bookings, Touched> accountValues(
      ArrayValues<Bookings, Touched> accounts) {
    return accounts
        .longs("account_owners", touched -> touched.account.owner().value())
        .texts("account_kinds", touched -> touched.account.kind().name())
        .texts("account_units", touched -> touched.unit.code())
        .longs("account_changes", touched -> touched.change)
        .longs("account_dips", touched -> touched.dip)
        .integers("account_postings", touched -> touched.postings);
  }

  private static ArrayValues<Bookings, Leg> legValues(ArrayValues<Bookings, Leg> legs) {
    return legs.integers("leg_entries", Leg::entry)
        .shorts("leg_numbers", leg -> (short) leg.number())
        .longs("leg_systems", Bookings::houseNumber)
        .integers("leg_accounts", leg -> leg.account().map(account -> account.index).orElse(null))
        .texts("leg_sides", leg -> leg.posting().side().name())
        .texts("leg_units", leg -> leg.posting().amount().unit().code())
        .longs("leg_amounts", leg -> leg.posting().amount().minorUnits())
        .longs(
            "leg_changes_after",
            leg -> leg.account().map(a -> a.change - leg.changeSoFar()).orElse(null))
        .integers(
            "leg_postings_after",
            leg -> leg.account().map(a -> a.postings - leg.postingsSoFar()).orElse(null))
        .shorts(
            "leg_reverses", leg -> leg.posting().reverses().map(Integer::shortValue).orElse(null));
  }

  private static @Nullable Long houseNumber(Leg leg) {
    return switch (leg.posting().account()) {
      case SystemAccount house -> house.number();
      case CustomerAccount account -> null;
    };
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** All are written; their numbers, in their order. */
    record Recorded(List<EntryId> entries) implements Outcome {}

    /** Nothing is written; by entry, the one that was recorded under its key before, if any. */
    record Known(List<Optional<EntryId>> entries) implements Outcome {}

    /** Nothing is written; these accounts lack the money. */
    record Uncovered(List<CustomerAccount> accounts) implements Outcome {}

    /** Nothing is written; these owners have left. */
    record OwnersGone(List<UserId> owners) implements Outcome {}
  }

  /** The account that the database names by its number, from 1. */
  public CustomerAccount account(int number) {
    return accounts.get(number - 1).account;
  }

  /** Reads the outcome of these entries from the current row. */
  public Outcome outcome(ResultSet row) throws SQLException {
    Long[] numbers = (Long[]) row.getArray("numbers").getArray();
    String outcome = row.getString("outcome");
    return switch (outcome) {
      case "RECORDED" -> new Outcome.Recorded(Stream.of(numbers).map(EntryId::new).toList());
      case "KNOWN" ->
          new Outcome.Known(
              Stream.of(numbers).map(n -> Optional.ofNullable(n).map(EntryId::new)).toList());
      case "SHORT" ->
          new Outcome.Uncovered(Stream.of(numbers).map(n -> account(Math.toIntExact(n))).toList());
      case "GONE" -> new Outcome.OwnersGone(Stream.of(numbers).map(UserId::new).toList());
      default -> throw new IllegalStateException("book_entries says " + outcome);
    };
  }
}
