package dev.khata.application.payments;

import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.Stopping;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Settlement.Progress;
import dev.khata.domain.payments.TakenCapture;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the gateway about every payment of which nothing was heard for a while, for as long as it
 * may still change its mind, and about refunds until they are done. Any number of instances may run
 * it at once.
 */
public final class ReconcilePayments implements Recurring {
  private static final int CHUNK = 20;
  private static final int MAX_SUSPENDED = 1_000;
  private static final int MAX_ODD = 1_000;

  /** For how long somebody is shown a refund that nobody here can do anything about. */
  private static final Duration SHOWN = Duration.ofDays(7);

  /** Longer than a gateway takes for all of a chunk, one after another. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Payments payments;
  private final Settlement settlement;
  private final OpenPayment open;
  private final AskGateway ask;
  private final Refunds refunds;
  private final SendRefunds send;
  private final Gateways gateways;
  private final Stopping stopping;
  private final InstantSource clock;

  @Inject
  ReconcilePayments(
      Payments payments,
      Settlement settlement,
      OpenPayment open,
      AskGateway ask,
      Refunds refunds,
      SendRefunds send,
      Gateways gateways,
      Stopping stopping,
      InstantSource clock) {
    this.payments = payments;
    this.settlement = settlement;
    this.open = open;
    this.ask = ask;
    this.refunds = refunds;
    this.send = send;
    this.gateways = gateways;
    this.stopping = stopping;
    this.clock = clock;
  }

  /**
   * What was found out.
   *
   * @param asked payments that the gateway was asked about
   * @param captured of these, whose money is here
   * @param declined of these, for which no money came, or not in time
   * @param pending of these, that wait on
   * @param overdue of what is suspended, how much should have been given back by now
   * @param suspended money that is to be given back, what is due first first
   * @param odd refunds of the last days that nobody here had asked for or that the gateway has
   *     refused, the newest first
   */
  public record Result(
      int asked,
      int captured,
      int declined,
      int pending,
      int overdue,
      List<TakenCapture> suspended,
      List<Refund> odd) {
    public Result {
      suspended = List.copyOf(suspended);
      odd = List.copyOf(odd);
    }

    /** Whether somebody has to look at something. */
    public boolean hasBreaks() {
      return !suspended.isEmpty() || !odd.isEmpty();
    }
  }

  public Result handle() {
    Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
    gateways
        .current()
        .ifPresent(
            gateway -> {
              askAll(gateway, counts);
              send.handle(gateway);
            });
    List<TakenCapture> suspended = payments.suspended(MAX_SUSPENDED);
    Instant now = clock.instant();
    return new Result(
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(Progress.PAID, 0),
        counts.getOrDefault(Progress.FAILED, 0),
        counts.getOrDefault(Progress.PENDING, 0),
        (int) suspended.stream().filter(taken -> taken.isOverdue(now)).count(),
        suspended,
        refunds.odd(now.minus(SHOWN), MAX_ODD));
  }

  private void askAll(PaymentGateway gateway, Map<Progress, Integer> counts) {
    Instant until = clock.instant();
    List<Payment> due = payments.due(gateway.name(), CHUNK, until, LEASE);
    while (!due.isEmpty() && !stopping.isAsked()) {
      for (Payment payment : due) {
        ask(payment, gateway);
        counts.merge(settlement.of(payment.subject()), 1, Integer::sum);
      }
      due = payments.due(gateway.name(), CHUNK, until, LEASE);
    }
  }

  private void ask(Payment payment, PaymentGateway gateway) {
    payment
        .order()
        .ifPresentOrElse(
            order -> ask.about(payment, gateway, order), () -> open.find(payment, gateway));
  }

  @Override
  public String name() {
    return "reconcile-payments";
  }

  @Override
  public void run() {
    handle();
  }
}
