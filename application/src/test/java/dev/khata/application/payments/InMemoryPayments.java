package dev.khata.application.payments;

import dev.khata.domain.payments.NewPayment;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** Payments in memory. */
public final class InMemoryPayments implements Payments {
  private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
  private final Map<PaymentId, Instant> asks = new HashMap<>();
  private final List<TakenCapture> captures = new ArrayList<>();
  private final Map<String, Money> refunded = new HashMap<>();
  private final Map<String, Money> reversed = new HashMap<>();

  @Override
  public synchronized Payment add(NewPayment payment, Instant askAt) {
    PaymentId id = new PaymentId(payments.size() + 1);
    Payment added =
        new Payment(
            id,
            payment.reference(),
            payment.gateway(),
            Optional.empty(),
            payment.subject(),
            payment.payer(),
            payment.amount(),
            payment.words(),
            Optional.empty(),
            payment.createdAt(),
            0);
    if (first(it -> it.subject().equals(payment.subject())).isPresent()) {
      throw new IllegalStateException("paid for twice: " + payment);
    }
    payments.put(id, added);
    asks.put(id, askAt);
    return added;
  }

  @Override
  public synchronized Optional<Payment> find(PaymentId id) {
    return Optional.ofNullable(payments.get(id));
  }

  @Override
  public synchronized Map<PaymentId, Payment> find(Set<PaymentId> ids) {
    return payments.values().stream()
        .filter(payment -> ids.contains(payment.id()))
        .collect(Collectors.toUnmodifiableMap(Payment::id, payment -> payment));
  }

  @Override
  public Optional<Payment> ofReference(UUID reference) {
    return first(payment -> payment.reference().equals(reference));
  }

  @Override
  public Optional<Payment> ofOrder(String gateway, String order) {
    return first(
        payment -> payment.gateway().equals(gateway) && payment.order().equals(Optional.of(order)));
  }

  @Override
  public Optional<Payment> of(Subject subject) {
    return first(payment -> payment.subject().equals(subject));
  }

  @Override
  public synchronized Map<Subject, Payment> of(Set<Subject> subjects) {
    return payments.values().stream()
        .filter(payment -> subjects.contains(payment.subject()))
        .collect(Collectors.toUnmodifiableMap(Payment::subject, payment -> payment));
  }

  @Override
  public synchronized Optional<Payment> ofTopUp(Subject by) {
    return captures.stream()
        .filter(taken -> taken.use().equals(new Use.ToppedUp(by)))
        .findFirst()
        .flatMap(taken -> find(taken.payment()));
  }

  /** How much that capture was of. */
  synchronized Money amount(String gateway, String capture) {
    return captures.stream()
        .filter(taken -> is(taken, gateway, capture))
        .findFirst()
        .orElseThrow()
        .capture()
        .amount();
  }

  /** So much of it was given back. */
  synchronized void refunded(String gateway, String capture, Money amount) {
    refunded.put(gateway + " " + capture, amount);
    tally(gateway, capture);
  }

  /** So much of it was taken back. */
  synchronized void reversed(String gateway, String capture, Money amount) {
    reversed.put(gateway + " " + capture, amount);
    tally(gateway, capture);
  }

  private void tally(String gateway, String capture) {
    String name = gateway + " " + capture;
    Money none = Money.zero(amount(gateway, capture).unit());
    Money returned = refunded.getOrDefault(name, none).plus(reversed.getOrDefault(name, none));
    captures.replaceAll(taken -> is(taken, gateway, capture) ? with(taken, returned) : taken);
  }

  private static TakenCapture with(TakenCapture taken, Money returned) {
    return new TakenCapture(
        taken.payment(), taken.gateway(), taken.capture(), taken.use(), taken.takenAt(), returned);
  }

  @Override
  public synchronized Optional<Payment> ofCapture(String gateway, String capture) {
    return captures.stream()
        .filter(taken -> is(taken, gateway, capture))
        .findFirst()
        .flatMap(taken -> find(taken.payment()));
  }

  @Override
  public synchronized Map<String, TakenCapture> taken(String gateway, Set<String> wanted) {
    return captures.stream()
        .filter(taken -> taken.gateway().equals(gateway))
        .filter(taken -> wanted.contains(taken.capture().payment()))
        .collect(Collectors.toUnmodifiableMap(taken -> taken.capture().payment(), taken -> taken));
  }

  /** All that were taken. */
  synchronized List<TakenCapture> taken() {
    return List.copyOf(captures);
  }

  private static boolean is(TakenCapture taken, String gateway, String capture) {
    return taken.gateway().equals(gateway) && taken.capture().payment().equals(capture);
  }

  private synchronized Optional<Payment> first(Predicate<Payment> which) {
    return payments.values().stream().filter(which).findFirst();
  }

  @Override
  public Optional<Payment> lock(PaymentId id) {
    return find(id);
  }

  @Override
  public synchronized void opened(PaymentId id, String order, NextStep step) {
    payments.computeIfPresent(
        id,
        (same, payment) ->
            payment.order().isPresent()
                ? payment
                : with(payment, Optional.of(order), Optional.of(step), payment.asked()));
  }

  private static Payment with(
      Payment payment, Optional<String> order, Optional<NextStep> step, int asked) {
    return new Payment(
        payment.id(),
        payment.reference(),
        payment.gateway(),
        order,
        payment.subject(),
        payment.payer(),
        payment.amount(),
        payment.words(),
        step,
        payment.createdAt(),
        asked);
  }

  @Override
  public synchronized List<Payment> due(String gateway, int max, Instant now, Duration lease) {
    List<Payment> due =
        payments.values().stream()
            .filter(payment -> payment.gateway().equals(gateway))
            .filter(payment -> asks.containsKey(payment.id()))
            .filter(payment -> !asks.get(payment.id()).isAfter(now))
            .sorted(Comparator.comparing(payment -> asks.get(payment.id())))
            .limit(max)
            .sorted(Comparator.comparingLong(payment -> payment.id().value()))
            .toList();
    due.forEach(payment -> asks.put(payment.id(), now.plus(lease)));
    return due;
  }

  @Override
  public synchronized void askAgain(PaymentId id, Optional<Instant> at, int asked) {
    at.ifPresentOrElse(when -> asks.put(id, when), () -> asks.remove(id));
    payments.computeIfPresent(
        id, (same, payment) -> with(payment, payment.order(), payment.step(), asked));
  }

  @Override
  public synchronized List<TakenCapture> captures(PaymentId id) {
    return captures.stream().filter(taken -> taken.payment().equals(id)).toList();
  }

  @Override
  public synchronized Map<PaymentId, List<TakenCapture>> captures(Set<PaymentId> ids) {
    return captures.stream()
        .filter(taken -> ids.contains(taken.payment()))
        .collect(Collectors.groupingBy(TakenCapture::payment));
  }

  @Override
  public synchronized boolean take(TakenCapture capture) {
    boolean there =
        captures.stream().anyMatch(it -> is(it, capture.gateway(), capture.capture().payment()));
    if (there) {
      return false;
    }
    if (!capture.isSuspended()
        && !captures(capture.payment()).stream().allMatch(TakenCapture::isSuspended)) {
      throw new IllegalStateException("used twice: " + capture);
    }
    return captures.add(capture);
  }

  @Override
  public synchronized List<TakenCapture> suspended(int max) {
    return captures.stream()
        .filter(taken -> taken.refundDueBy().isPresent())
        .sorted(Comparator.comparing(taken -> taken.refundDueBy().orElseThrow()))
        .limit(max)
        .toList();
  }
}
