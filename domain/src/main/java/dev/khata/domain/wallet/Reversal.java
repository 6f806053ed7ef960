package dev.khata.domain.wallet;

import dev.khata.domain.wallet.JournalEntry.ReversalOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an entry is taken back: each leg on its other side, in all never more than there was. What a
 * user has spent by then and can't be taken from the account is what the user owes.
 */
public final class Reversal {
  private Reversal() {}

  /** How much is to be taken back. */
  public sealed interface Extent {
    /** All that is left. */
    record Rest() implements Extent {}

    /** A part of an entry that has just one leg on each side in that unit. */
    record Part(Money amount) implements Extent {}
  }

  public sealed interface Decision {
    record Reverse(JournalEntry entry) implements Decision {}

    record Refuse(ReversalRefusal reason) implements Decision {}
  }

  /** The accounts whose balances {@link #decide} has to know. */
  public static Set<CustomerAccount> concerned(RecordedEntry original) {
    return original.entry().postings().stream()
        .map(Posting::account)
        .filter(CustomerAccount.class::isInstance)
        .map(CustomerAccount.class::cast)
        .filter(account -> account.kind().isSpendable())
        .collect(Collectors.toSet());
  }

  /**
   * @param balances what is in the {@link #concerned} accounts
   */
  public static Decision decide(
      RecordedEntry original,
      Extent extent,
      Balances.Snapshot balances,
      BusinessKey key,
      Instant now) {
    if (original.entry().reverses().isPresent()) {
      return new Decision.Refuse(new ReversalRefusal.IsReversal());
    }
    return switch (extent) {
      case Extent.Rest rest -> {
        List<Take> takes = rest(original);
        yield takes.isEmpty()
            ? new Decision.Refuse(new ReversalRefusal.AlreadyReversed())
            : new Decision.Reverse(entry(original, takes, balances, key, now));
      }
      case Extent.Part(Money amount) -> {
        Optional<ReversalRefusal> objection = objectionTo(original, amount);
        yield objection.isPresent()
            ? new Decision.Refuse(objection.get())
            : new Decision.Reverse(entry(original, part(original, amount), balances, key, now));
      }
    };
  }

  /** So much of the leg of that index is taken back. */
  private record Take(int index, Posting leg, Money amount) {
    /** Money that comes before money that goes, since it may pay for it. */
    boolean fills() {
      return leg.side() != leg.account().grows();
    }
  }

  private static List<Take> rest(RecordedEntry original) {
    List<Take> takes = new ArrayList<>();
    for (int i = 0; i < original.entry().postings().size(); i++) {
      if (!original.remaining(i).isZero()) {
        takes.add(new Take(i, original.entry().postings().get(i), original.remaining(i)));
      }
    }
    return takes;
  }

  private static List<Take> part(RecordedEntry original, Money amount) {
    return legsIn(original, amount.unit()).stream()
        .map(i -> new Take(i, original.entry().postings().get(i), amount))
        .toList();
  }

  private static Optional<ReversalRefusal> objectionTo(RecordedEntry original, Money amount) {
    List<Integer> legs = legsIn(original, amount.unit());
    if (legs.size() != 2) {
      return Optional.of(new ReversalRefusal.NotDivisible());
    }
    Money remaining = original.remaining(legs.getFirst());
    if (remaining.isZero()) {
      return Optional.of(new ReversalRefusal.AlreadyReversed());
    }
    return amount.isAbove(remaining)
        ? Optional.of(new ReversalRefusal.AboveRemaining(remaining))
        : Optional.empty();
  }

  /** Two of them are one on each side, as the entry is balanced. */
  private static List<Integer> legsIn(RecordedEntry original, Unit unit) {
    List<Integer> legs = new ArrayList<>();
    for (int i = 0; i < original.entry().postings().size(); i++) {
      if (original.entry().postings().get(i).amount().unit().equals(unit)) {
        legs.add(i);
      }
    }
    return legs;
  }

  private static JournalEntry entry(
      RecordedEntry original,
      List<Take> takes,
      Balances.Snapshot balances,
      BusinessKey key,
      Instant now) {
    Map<Account, Money> available = new HashMap<>();
    balances.balances().forEach((account, balance) -> available.put(account, balance.available()));
    List<Posting> postings = new ArrayList<>();
    takes.stream()
        .sorted(Comparator.comparing(Take::fills).reversed().thenComparingInt(Take::index))
        .forEach(take -> postings.addAll(mirrored(take, available)));
    return new JournalEntry(
        EntryKind.REVERSAL,
        now,
        postings,
        Optional.of(key),
        Optional.of(new ReversalOf(original.id(), original.reversals() + 1)));
  }

  /** The leg on its other side, and what the account does not cover on what the owner owes. */
  private static List<Posting> mirrored(Take take, Map<Account, Money> available) {
    boolean spendable =
        take.leg().account() instanceof CustomerAccount account && account.kind().isSpendable();
    if (!spendable) {
      return List.of(posting(take, take.leg().account(), take.amount()));
    }
    CustomerAccount account = (CustomerAccount) take.leg().account();
    Money there = available.getOrDefault(account, Money.zero(take.amount().unit()));
    if (take.fills()) {
      available.put(account, there.plus(take.amount()));
      return List.of(posting(take, account, take.amount()));
    }
    Money recovered = take.amount().min(there);
    Money owed = take.amount().minus(recovered);
    available.put(account, there.minus(recovered));
    List<Posting> postings = new ArrayList<>();
    if (!recovered.isZero()) {
      postings.add(posting(take, account, recovered));
    }
    if (!owed.isZero()) {
      postings.add(posting(take, account.receivable(), owed));
    }
    return postings;
  }

  private static Posting posting(Take take, Account account, Money amount) {
    return new Posting(
        account, take.leg().side().opposite(), amount, Optional.of(take.index() + 1));
  }
}
