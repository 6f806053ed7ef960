package dev.khata.application.recharge;

import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.RememberedNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Past customers in memory, beside recharges that are asked about the present ones. */
public final class InMemoryPastCustomers implements PastCustomers {
  private final Predicate<UserId> recharged;
  private final Map<NumberHash, Instant> keptUntil = new HashMap<>();
  private final Map<Former, Instant> formerUntil = new HashMap<>();

  private record Former(UserId user, NumberHash number) {}

  public InMemoryPastCustomers(Predicate<UserId> recharged) {
    this.recharged = recharged;
  }

  /** The use case over them. */
  public RememberCustomers remembering(Users users, Retention retention) {
    return new RememberCustomers(this, users, TestKeys.all(), retention);
  }

  @Override
  public boolean everRecharged(UserId user) {
    return recharged.test(user);
  }

  @Override
  public synchronized void remember(RememberedNumber number, Instant until) {
    keptUntil.merge(number.hash(), until, InMemoryPastCustomers::later);
  }

  @Override
  public synchronized void gaveUp(UserId user, RememberedNumber former, Instant until) {
    formerUntil.merge(new Former(user, former.hash()), until, InMemoryPastCustomers::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public synchronized Set<NumberHash> known(List<NumberHash> hashes, Instant now) {
    return hashes.stream()
        .filter(
            hash -> keptUntil.getOrDefault(hash, Instant.MIN).isAfter(now) || isFormer(hash, now))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isFormer(NumberHash hash, Instant now) {
    return formerUntil.entrySet().stream()
        .filter(entry -> entry.getKey().number().equals(hash) && entry.getValue().isAfter(now))
        .anyMatch(entry -> recharged.test(entry.getKey().user()));
  }

  @Override
  public synchronized int forget(Instant now) {
    int before = keptUntil.size() + formerUntil.size();
    keptUntil.values().removeIf(until -> !until.isAfter(now));
    formerUntil.values().removeIf(until -> !until.isAfter(now));
    return before - keptUntil.size() - formerUntil.size();
  }
}
