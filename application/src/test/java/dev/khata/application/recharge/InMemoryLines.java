package dev.khata.application.recharge;

import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineFacts;
import dev.khata.domain.recharge.LineFacts.Owner;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What runs on lines, in memory. */
public final class InMemoryLines implements RunningPlans {
  private final List<OnLine> all = new ArrayList<>();

  private final Map<PhoneNumber, Instant> seen = new HashMap<>();

  private record OnLine(
      Subscription subscription, Optional<UserType> planType, Plan plan, Instant bought) {
    boolean isOn(PhoneNumber line) {
      return subscription.line().equals(Optional.of(line));
    }

    boolean lasts(Instant at) {
      return subscription.at(at) != Subscription.State.EXPIRED;
    }

    OnLine during(Instant from, Instant to) {
      Subscription s = subscription;
      return new OnLine(
          new Subscription(s.id(), s.user(), s.plan(), s.line(), from, to), planType, plan, bought);
    }

    OnLine without() {
      Subscription s = subscription;
      return new OnLine(
          new Subscription(s.id(), s.user(), s.plan(), Optional.empty(), s.from(), s.to()),
          planType,
          plan,
          bought);
    }

    OnLine later(Duration by) {
      return during(subscription.from().plus(by), subscription.to().plus(by));
    }
  }

  @Override
  public synchronized boolean any(PhoneNumber line, UserType type, Instant at) {
    return all.stream()
        .anyMatch(one -> one.isOn(line) && one.planType.equals(Optional.of(type)) && one.lasts(at));
  }

  public synchronized List<Subscription> on(PhoneNumber line) {
    return all.stream()
        .filter(one -> one.isOn(line))
        .map(OnLine::subscription)
        .sorted(Comparator.comparing(Subscription::from).thenComparing(Subscription::to))
        .toList();
  }

  synchronized List<InMemorySubscriptions.Bought> all() {
    return all.stream()
        .map(
            one ->
                new InMemorySubscriptions.Bought(
                    one.subscription, one.plan, one.subscription.line().map(seen::get)))
        .toList();
  }

  /** What is on a line now, or at the latest instant that it has seen. */
  synchronized LineFacts facts(PhoneNumber line, Optional<Owner> owner, Instant now) {
    Instant there = there(line, now);
    LineFacts facts = LineFacts.free(owner, there);
    for (Subscription one : on(line)) {
      if (one.at(there) != Subscription.State.EXPIRED) {
        Instant from = one.from().isAfter(there) ? one.from() : there;
        facts = facts.behind(one.user(), Duration.between(from, one.to()));
      }
    }
    return facts;
  }

  private Instant there(PhoneNumber line, Instant now) {
    Instant latest = seen.getOrDefault(line, now);
    return latest.isAfter(now) ? latest : now;
  }

  synchronized boolean everHad(PlanId plan) {
    return all.stream().anyMatch(one -> one.subscription.plan().equals(plan));
  }

  void refuseCrowd(List<PurchaseBook.Item> items, Decision.Buy sale) {
    PhoneNumber line = sale.purchase().order().line();
    long others =
        items.stream()
            .map(PurchaseBook.Item::decision)
            .flatMap(decision -> decision.sale().stream())
            .filter(other -> other.purchase().order().line().equals(line))
            .count();
    if (others > 1 && sale.purchase().order().activation() == Activation.ACTIVATE) {
      throw new IllegalArgumentException("a plan begins at once on a line with another");
    }
  }

  synchronized Subscription recharge(Decision.Buy sale, Plan plan, Instant at) {
    PurchaseOrder order = sale.purchase().order();
    Instant now = there(order.line(), at);
    seen.put(order.line(), now);
    Duration validity = Duration.ofDays(sale.validityDays());
    Instant from =
        switch (order.activation()) {
          case ACTIVATE -> now;
          case QUEUE ->
              on(order.line()).stream()
                  .map(Subscription::to)
                  .filter(now::isBefore)
                  .max(Comparator.naturalOrder())
                  .orElse(now);
        };
    if (order.activation() == Activation.ACTIVATE) {
      makeRoom(order.line(), now, now.plus(validity));
    }
    Subscription subscription =
        new Subscription(
            new SubscriptionId(all.size() + 1L),
            order.payer(),
            order.plan(),
            Optional.of(order.line()),
            from,
            from.plus(validity));
    all.add(new OnLine(subscription, sale.planType(), plan, at));
    return subscription;
  }

  /** Forgets the lines of such as were bought at some instant; of how many. */
  synchronized int forget(BiPredicate<Subscription, Instant> such) {
    int before = known();
    all.replaceAll(one -> such.test(one.subscription, one.bought) ? one.without() : one);
    return before - known();
  }

  private int known() {
    return (int) all.stream().filter(one -> one.subscription.line().isPresent()).count();
  }

  private void makeRoom(PhoneNumber line, Instant now, Instant until) {
    Optional<Instant> firstQueued =
        on(line).stream()
            .filter(one -> one.at(now) == Subscription.State.QUEUED)
            .map(Subscription::from)
            .findFirst();
    all.replaceAll(
        one -> {
          if (!one.isOn(line) || !one.lasts(now)) {
            return one;
          }
          return one.subscription.from().isAfter(now)
              ? one.later(Duration.between(firstQueued.orElseThrow(), until))
              : one.during(one.subscription.from(), now);
        });
  }
}
