package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Places;
import java.sql.PreparedStatement;
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
  /** What the function takes; has {@link #PLACES} places for values, which {@link #bind} sets. */
  public static final String ARGUMENTS =
      "?::timestamptz"
          + ", ?::text[], ?::timestamptz[], ?::smallint[], ?::text[], ?::text[], ?::bigint[]"
          + ", ?::smallint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[]"
          + ", ?::integer[], ?::integer[], ?::smallint[], ?::bigint[], ?::integer[], ?::text[]"
          + ", ?::text[], ?::bigint[], ?::bigint[], ?::integer[], ?::smallint[]";

  /** Calls the function. */
  public static final String CALL = "book_entries(" + ARGUMENTS + ")";

  public static final int PLACES = 24;

  private final List<JournalEntry> entries;
  private final Map<CustomerAccount, Touched> touched;
  private final List<Leg> legs;

  private Bookings(
      List<JournalEntry> entries, Map<CustomerAccount, Touched> touched, List<Leg> legs) {
    this.entries = entries;
    this.touched = touched;
    this.legs = legs;
  }

  /**
   * In this order they take effect.
   *
   * @throws IllegalArgumentException when two have the same key
   */
  public static Bookings of(List<JournalEntry> entries) {
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
    return new Bookings(List.copyOf(entries), touched, legs);
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
            touched.computeIfAbsent(account, a -> new Touched(touched.size() + 1, unit));
        shelf.undergo(posting.change());
        yield new Leg(entry, number, posting, Optional.of(shelf), shelf.change, shelf.postings);
      }
    };
  }

  /** What a customer account undergoes, so far. */
  private static final class Touched {
    private final int index;
    private final Unit unit;
    private long change;
    private long dip;
    private int postings;

    Touched(int index, Unit unit) {
      this.index = index;
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

  /** Sets the values of a {@link #CALL} whose first place is {@code first}, counted from 1. */
  public void bind(PreparedStatement statement, int first, Instant now) throws SQLException {
    bind(new Places(statement, first), now);
  }

  /** Sets the values of {@link #ARGUMENTS}. */
  public void bind(Places places, Instant now) throws SQLException {
    places.instant(now);
    bindEntries(places);
    bindAccounts(places);
    bindLegs(places);
  }

  private void bindEntries(Places places) throws SQLException {
    places.texts(entries, entry -> entry.kind().name());
    places.instants(entries, JournalEntry::effectiveAt);
    places.shorts(entries, entry -> (short) entry.postings().size());
    places.texts(entries, entry -> entry.key().map(BusinessKey::kind).orElse(null));
    places.texts(entries, entry -> entry.key().map(BusinessKey::reference).orElse(null));
    places.longs(entries, entry -> entry.reverses().map(of -> of.entry().value()).orElse(null));
    places.shorts(entries, entry -> entry.reverses().map(of -> (short) of.part()).orElse(null));
  }

  private void bindAccounts(Places places) throws SQLException {
    List<CustomerAccount> accounts = List.copyOf(touched.keySet());
    List<Touched> changes = List.copyOf(touched.values());
    places.longs(accounts, account -> account.owner().value());
    places.texts(accounts, account -> account.kind().name());
    places.texts(changes, change -> change.unit.code());
    places.longs(changes, change -> change.change);
    places.longs(changes, change -> change.dip);
    places.integers(changes, change -> change.postings);
  }

  private void bindLegs(Places places) throws SQLException {
    places.integers(legs, Leg::entry);
    places.shorts(legs, leg -> (short) leg.number());
    places.longs(legs, Bookings::houseNumber);
    places.integers(legs, leg -> leg.account().map(account -> account.index).orElse(null));
    places.texts(legs, leg -> leg.posting().side().name());
    places.texts(legs, leg -> leg.posting().amount().unit().code());
    places.longs(legs, leg -> leg.posting().amount().minorUnits());
    places.longs(legs, leg -> leg.account().map(a -> a.change - leg.changeSoFar()).orElse(null));
    places.integers(
        legs, leg -> leg.account().map(a -> a.postings - leg.postingsSoFar()).orElse(null));
    places.shorts(legs, leg -> leg.posting().reverses().map(Integer::shortValue).orElse(null));
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
    return List.copyOf(touched.keySet()).get(number - 1);
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
