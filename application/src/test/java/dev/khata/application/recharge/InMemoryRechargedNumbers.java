package dev.khata.application.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers in transactions and on lines in memory. */
final class InMemoryRechargedNumbers implements RechargedNumbers {
  private final InMemoryTransactionLists transactions;
  private final InMemoryLines lines;
  private final Map<UserId, Release> releases = new LinkedHashMap<>();

  private record Release(UserId user, Map<PhoneNumber, Instant> hadUntil, Instant eraseFrom) {
    boolean had(Optional<PhoneNumber> number, Instant at) {
      return number.map(hadUntil::get).filter(until -> !at.isAfter(until)).isPresent();
    }

    boolean frees(Subscription plan, Instant bought, Instant now) {
      boolean isOver = !plan.to().isAfter(now);
      return plan.user().equals(user)
          ? isOver || plan.line().filter(hadUntil::containsKey).isPresent()
          : isOver && had(plan.line(), bought);
    }
  }

  InMemoryRechargedNumbers(InMemoryTransactionLists transactions, InMemoryLines lines) {
    this.transactions = transactions;
    this.lines = lines;
  }

  @Override
  public void release(UserId user, Optional<PhoneNumber> own, Instant now, Instant eraseFrom) {
    Map<PhoneNumber, Instant> hadUntil = new HashMap<>();
    for (RechargeTransaction one : transactions.of(user)) {
      one.facts().from().ifPresent(from -> hadUntil.put(from, one.createdAt()));
    }
    own.ifPresent(number -> hadUntil.put(number, now));
    releases.put(user, new Release(user, hadUntil, eraseFrom));
  }

  @Override
  public int erase(Instant now) {
    return releases.values().stream()
        .filter(release -> !release.eraseFrom.isAfter(now))
        .mapToInt(
            release ->
                forget(release) + lines.forget((plan, bought) -> release.frees(plan, bought, now)))
        .sum();
  }

  private int forget(Release release) {
    AtomicInteger changed = new AtomicInteger();
    transactions.replaceAll(
        one -> {
          RechargeTransaction after = after(release, one);
          if (!after.equals(one)) {
            changed.incrementAndGet();
          }
          return after;
        });
    return changed.get();
  }

  private static RechargeTransaction after(Release release, RechargeTransaction one) {
    TransactionFacts facts = one.facts();
    if (facts.status() == TransactionFacts.Status.PENDING) {
      return one;
    }
    boolean own = facts.user().equals(release.user);
    boolean theirs = own || release.had(facts.to(), one.createdAt());
    return new RechargeTransaction(
        one.id(),
        one.seq(),
        one.createdAt(),
        new TransactionFacts(
            facts.user(),
            facts.category(),
            facts.direction(),
            facts.amount(),
            facts.serviceType(),
            facts.plan(),
            facts.offer(),
            own ? Optional.empty() : facts.from(),
            theirs ? Optional.empty() : facts.to(),
            facts.source(),
            facts.status(),
            facts.method(),
            facts.payment(),
            facts.failure()));
  }
}
