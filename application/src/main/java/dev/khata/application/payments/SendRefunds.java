package dev.khata.application.payments;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.upkeep.Stopping;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Refunds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Has gateways give back what is to be given back: at once after it was put down, and by the timer
 * where that found no place or brought no answer. Never while a database connection is held.
 */
@Singleton
public final class SendRefunds {
  private static final System.Logger LOG = System.getLogger(SendRefunds.class.getName());
  private static final int MAX = 4;
  private static final int CHUNK = 20;

  /** Longer than a gateway takes for all of a chunk, one after another. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** Until then whoever put a refund down asks the gateway for it. */
  static final Duration SOON = Duration.ofMinutes(1);

  private final Payments payments;
  private final Refunds refunds;
  private final SettleRefunds settle;
  private final Gateways gateways;
  private final Stopping stopping;
  private final Bulk bulk;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(MAX);

  @Inject
  SendRefunds(
      Payments payments,
      Refunds refunds,
      SettleRefunds settle,
      Gateways gateways,
      Stopping stopping,
      Bulk bulk,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.settle = settle;
    this.gateways = gateways;
    this.stopping = stopping;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** One that is committed, off the caller's thread. */
  void soon(UUID key) {
    if (places.tryAcquire()) {
      Thread.ofVirtual().name("refund").start(() -> release(key));
    }
  }

  private void release(UUID key) {
    try {
      now(key);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "refund " + key + " is asked for again later", e);
    } finally {
      places.release();
    }
  }

  /** Waits until all under way are done with; false if some are not in time. */
  public boolean settle(Duration patience) throws InterruptedException {
    boolean settled = places.tryAcquire(MAX, patience.toMillis(), TimeUnit.MILLISECONDS);
    if (settled) {
      places.release(MAX);
    }
    return settled;
  }

  /** One that is committed; how it stands then. */
  Refund now(UUID key) {
    Refund refund = bulk.run(() -> settle.read(key));
    gateways.named(refund.gateway()).ifPresent(gateway -> send(refund, gateway));
    return bulk.run(() -> settle.read(key));
  }

  /** All that is due. */
  void handle(PaymentGateway gateway) {
    Instant until = clock.instant();
    List<Refund> due = due(gateway, until);
    while (!due.isEmpty() && !stopping.isAsked()) {
      due.forEach(refund -> send(refund, gateway));
      due = due(gateway, until);
    }
  }

  private List<Refund> due(PaymentGateway gateway, Instant until) {
    return bulk.run(() -> refunds.due(gateway.name(), CHUNK, until, LEASE));
  }

  private void send(Refund refund, PaymentGateway gateway) {
    if (!refund.state().isAtGateway()) {
      return;
    }
    Payment payment = bulk.run(() -> payments.find(refund.payment())).orElseThrow();
    Refunding answer =
        payment
            .order()
            .map(order -> ask(refund, gateway, order))
            .orElseGet(() -> new Refunding.Unknown("its order is not known yet"));
    bulk.run(
        () -> {
          settle.hear(refund, answer);
          return true;
        });
  }

  /** What the gateway has lost is asked for again, under the same key. */
  private static Refunding ask(Refund refund, PaymentGateway gateway, String order) {
    RefundOrder wanted = new RefundOrder(refund.key(), order, refund.capture(), refund.amount());
    if (refund.state() == RefundState.ASKED) {
      return gateway.refund(wanted);
    }
    Refunding answer = gateway.askRefund(wanted, refund.reference());
    return answer instanceof Refunding.Nothing ? gateway.refund(wanted) : answer;
  }
}
