package dev.khata.application.payments;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.NewPayment;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Settlement.Progress;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Has money asked for: first it is put down in the transaction that puts down what for, then, after
 * that is committed, the gateway is asked.
 */
public final class RequestPayment {
  /** Longer than a gateway is waited for. */
  private static final Duration ASKING = Duration.ofSeconds(15);

  private final Payments payments;
  private final OpenPayment open;
  private final Settlement settlement;
  private final Gateways gateways;
  private final AskPolicy policy;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  RequestPayment(
      Payments payments,
      OpenPayment open,
      Settlement settlement,
      Gateways gateways,
      AskPolicy policy,
      Ids ids,
      InstantSource clock) {
    this.payments = payments;
    this.open = open;
    this.settlement = settlement;
    this.gateways = gateways;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  /** Why money can't be asked for. */
  public sealed interface Refusal {
    /** There is nobody to ask. */
    record NoGateway() implements Refusal {}

    /** The gateway takes no payment of so little. */
    record BelowMinimum(Money minimum) implements Refusal {}
  }

  /** Why that much can't be asked for, if it can't. */
  public Optional<Refusal> refusal(Money amount) {
    return gateways
        .current()
        .<Optional<Refusal>>map(gateway -> refusal(amount, gateway))
        .orElseGet(() -> Optional.of(new Refusal.NoGateway()));
  }

  private static Optional<Refusal> refusal(Money amount, PaymentGateway gateway) {
    Money minimum = gateway.terms().minimum();
    return minimum.isAbove(amount)
        ? Optional.of(new Refusal.BelowMinimum(minimum))
        : Optional.empty();
  }

  /** Puts it down; nothing stands against it. Within the transaction that has the subject. */
  public void put(Subject subject, UserId payer, Money amount, String words) {
    Instant now = clock.instant();
    payments.add(
        new NewPayment(
            ids.next(),
            gateways.current().orElseThrow().name(),
            subject,
            payer,
            amount,
            words,
            now),
        policy.first(now));
  }

  /** Asks the gateway for what was put down and committed. */
  public void ask(Subject subject) {
    open.handle(payments.of(subject).orElseThrow());
  }

  /**
   * Asks once more for what may not have been asked for.
   *
   * @return false while somebody else may still be asking
   */
  public boolean askAgain(Subject subject) {
    Payment payment = payments.of(subject).orElseThrow();
    if (payment.order().isPresent() || settlement.of(subject) != Progress.PENDING) {
      return true;
    }
    if (clock.instant().isBefore(payment.createdAt().plus(ASKING))) {
      return false;
    }
    open.again(payment);
    return true;
  }
}
