package dev.khata.application.payments;

import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reversals in memory, of payments that are there too. */
public final class InMemoryPaymentReversals implements PaymentReversals {
  private final InMemoryPayments payments;
  private final List<PaymentReversal> reversals = new ArrayList<>();

  public InMemoryPaymentReversals(InMemoryPayments payments) {
    this.payments = payments;
  }

  @Override
  public synchronized void add(PaymentReversal reversal) {
    if (find(reversal.gateway(), reversal.reference()).isPresent()) {
      throw new IllegalStateException("reversed twice: " + reversal);
    }
    reversals.add(reversal);
    tally(reversal);
  }

  @Override
  public synchronized Optional<PaymentReversal> find(String gateway, String reference) {
    return reversals.stream()
        .filter(it -> it.gateway().equals(gateway) && it.reference().equals(reference))
        .findFirst();
  }

  @Override
  public synchronized Map<String, PaymentReversal> find(String gateway, Set<String> references) {
    return reversals.stream()
        .filter(it -> it.gateway().equals(gateway) && references.contains(it.reference()))
        .collect(Collectors.toUnmodifiableMap(PaymentReversal::reference, it -> it));
  }

  @Override
  public synchronized void undone(PaymentReversal reversal, Instant at) {
    reversals.replaceAll(it -> it.equals(reversal) ? ended(it, at) : it);
    tally(reversal);
  }

  private static PaymentReversal ended(PaymentReversal it, Instant at) {
    return new PaymentReversal(
        it.payment(),
        it.gateway(),
        it.reference(),
        it.capture(),
        it.amount(),
        it.source(),
        it.takenAt(),
        Optional.of(at));
  }

  private void tally(PaymentReversal like) {
    payments.reversed(
        like.gateway(),
        like.capture(),
        reversals.stream()
            .filter(it -> it.gateway().equals(like.gateway()))
            .filter(it -> it.capture().equals(like.capture()))
            .filter(it -> it.undoneAt().isEmpty())
            .map(PaymentReversal::amount)
            .reduce(Money.zero(like.amount().unit()), Money::plus));
  }
}
