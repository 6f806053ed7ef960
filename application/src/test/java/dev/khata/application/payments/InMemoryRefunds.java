package dev.khata.application.payments;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.Refund.Cause;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Refunds in memory, of payments that are there too. */
public final class InMemoryRefunds implements Refunds {
  private final InMemoryPayments payments;
  private final Map<UUID, Refund> refunds = new LinkedHashMap<>();
  private final Map<UUID, Instant> asks = new HashMap<>();
  private final Map<UUID, Instant> erasures = new HashMap<>();

  public InMemoryRefunds(InMemoryPayments payments) {
    this.payments = payments;
  }

  @Override
  public synchronized void add(Refund refund, Optional<Instant> askAt) {
    requireOneReference(refund);
    Money given = sum(refund, other -> isOurs(other) && isGiven(other));
    Money all = payments.amount(refund.gateway(), refund.capture());
    if (isOurs(refund) && given.plus(refund.amount()).isAbove(all)) {
      throw new IllegalStateException("more than was taken: " + refund);
    }
    put(refund, askAt);
  }

  private void requireOneReference(Refund refund) {
    refund
        .reference()
        .flatMap(reference -> ofReference(refund.gateway(), reference))
        .filter(other -> !other.key().equals(refund.key()))
        .ifPresent(
            other -> {
              throw new IllegalStateException("another refund has the reference: " + other);
            });
  }

  private void put(Refund refund, Optional<Instant> askAt) {
    refunds.put(refund.key(), refund);
    askAt.ifPresentOrElse(at -> asks.put(refund.key(), at), () -> asks.remove(refund.key()));
    payments.refunded(
        refund.gateway(),
        refund.capture(),
        sum(refund, other -> other.state() == RefundState.DONE));
  }

  private Money sum(Refund like, Predicate<Refund> which) {
    return refunds.values().stream()
        .filter(other -> other.gateway().equals(like.gateway()))
        .filter(other -> other.capture().equals(like.capture()))
        .filter(which)
        .map(Refund::amount)
        .reduce(Money.zero(like.amount().unit()), Money::plus);
  }

  private static boolean isOurs(Refund refund) {
    return refund.cause() != Cause.REPORTED;
  }

  private static boolean isGiven(Refund refund) {
    return refund.state().isOpen() || refund.state() == RefundState.DONE;
  }

  @Override
  public synchronized Optional<Refund> find(UUID key) {
    return Optional.ofNullable(refunds.get(key));
  }

  @Override
  public synchronized Optional<Refund> ofReference(String gateway, String reference) {
    return refunds.values().stream()
        .filter(refund -> refund.gateway().equals(gateway))
        .filter(refund -> refund.reference().equals(Optional.of(reference)))
        .findFirst();
  }

  @Override
  public synchronized Map<String, Refund> ofReferences(String gateway, Set<String> references) {
    return refunds.values().stream()
        .filter(refund -> refund.gateway().equals(gateway))
        .filter(refund -> refund.reference().filter(references::contains).isPresent())
        .collect(
            Collectors.toUnmodifiableMap(
                refund -> refund.reference().orElseThrow(), refund -> refund));
  }

  /** All that were put down. */
  synchronized List<Refund> all() {
    return List.copyOf(refunds.values());
  }

  @Override
  public synchronized List<Refund> of(PaymentId payment) {
    return refunds.values().stream().filter(it -> it.payment().equals(payment)).toList();
  }

  @Override
  public synchronized void update(Refund refund, Optional<Instant> askAt) {
    if (!refunds.containsKey(refund.key())) {
      throw new IllegalStateException("there is no refund " + refund.key());
    }
    requireOneReference(refund);
    put(refund, askAt);
  }

  @Override
  public synchronized void release(UserId payer, Instant eraseFrom) {
    refunds.values().stream()
        .filter(refund -> refund.reason().isPresent())
        .filter(refund -> payments.find(refund.payment()).orElseThrow().payer().equals(payer))
        .forEach(refund -> erasures.put(refund.key(), eraseFrom));
  }

  @Override
  public synchronized int erase(Instant now) {
    List<UUID> due =
        erasures.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(
        key -> {
          refunds.computeIfPresent(key, (same, refund) -> erased(refund));
          erasures.remove(key);
        });
    return due.size();
  }

  private static Refund erased(Refund refund) {
    return new Refund(
        refund.key(),
        refund.payment(),
        refund.gateway(),
        refund.capture(),
        refund.amount(),
        refund.source(),
        refund.cause(),
        refund.state(),
        refund.reference(),
        Optional.of(AdjustmentReason.ERASED),
        refund.requestedBy(),
        refund.decidedBy(),
        refund.requestedAt(),
        refund.changedAt(),
        refund.asked());
  }

  @Override
  public synchronized List<Refund> due(String gateway, int max, Instant now, Duration lease) {
    List<Refund> due =
        refunds.values().stream()
            .filter(refund -> refund.gateway().equals(gateway))
            .filter(refund -> asks.containsKey(refund.key()))
            .filter(refund -> !asks.get(refund.key()).isAfter(now))
            .sorted(Comparator.comparing(refund -> asks.get(refund.key())))
            .limit(max)
            .toList();
    due.forEach(refund -> asks.put(refund.key(), now.plus(lease)));
    return due;
  }

  @Override
  public synchronized List<Refund> odd(Instant since, int max) {
    return refunds.values().stream()
        .filter(it -> it.cause() == Cause.REPORTED || it.state() == RefundState.REFUSED)
        .filter(refund -> !refund.changedAt().isBefore(since))
        .sorted(Comparator.comparing(Refund::changedAt).reversed())
        .limit(max)
        .toList();
  }
}
