package dev.khata.bootstrap.wiring;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.audit.proof.AuditSeals;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.upkeep.RunObserver;
import dev.khata.domain.messaging.BreakerObserver;
import dev.khata.domain.messaging.DeliveryObserver;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.http.health.Backlog;
import dev.khata.http.health.BacklogMetrics;
import dev.khata.http.health.HealthPages;
import dev.khata.http.health.LedgerWatch;
import dev.khata.http.health.MessageMetrics;
import dev.khata.http.health.Metrics;
import dev.khata.http.health.StateMetrics;
import dev.khata.http.health.TimerMetrics;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What operators look at: health and metrics. */
final class OperatorsModule extends PrivateModule {
  /** More messages wait only where something is badly wrong, which as many tell as well. */
  private static final int MAX_WAITING = 10_000;

  private static final int MAX_SUSPENDED = 1_000;
  private static final int MAX_PENDING = 1_000;

  private final Configuration configuration;

  OperatorsModule(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  protected void configure() {
    bind(DeliveryObserver.class).to(MessageMetrics.class);
    bind(BreakerObserver.class).to(MessageMetrics.class);
    expose(DeliveryObserver.class);
    expose(BreakerObserver.class);
    expose(RunObserver.class);
    expose(Metrics.class);
    expose(HealthPages.class);
  }

  @Provides
  @Singleton
  LedgerWatch ledgerWatch(LedgerProof proof, InstantSource clock) {
    return new LedgerWatch(proof::standing, clock, configuration.scheduler().oldestProof());
  }

  @Provides
  @Singleton
  BacklogMetrics backlog(
      Messages messages,
      AuditSeals seals,
      Payments payments,
      RechargeTransactions transactions,
      InstantSource clock) {
    return new BacklogMetrics(
        () ->
            new Backlog(
                messages.waiting(MAX_WAITING, clock.instant()),
                seals.unsealedSince(),
                payments.suspended(MAX_SUSPENDED).stream()
                    .flatMap(taken -> taken.refundDueBy().stream())
                    .toList(),
                transactions.pendingSince(MAX_PENDING)),
        clock);
  }

  @Provides
  @Singleton
  Metrics metrics(
      Pools pools,
      Readiness readiness,
      @Named(StorageModule.READINESS) Readiness documents,
      LedgerWatch ledger,
      BacklogMetrics backlog,
      Closing closing) {
    Metrics metrics = closing.at("metrics", new Metrics());
    StateMetrics state = new StateMetrics(metrics);
    state.ready(readiness);
    state.documents(documents);
    state.watch(pools);
    state.watch(ledger);
    backlog.showIn(metrics);
    return metrics;
  }

  @Provides
  @Singleton
  MessageMetrics messages(Metrics metrics) {
    return new MessageMetrics(metrics);
  }

  @Provides
  RunObserver runs(Metrics metrics) {
    return new TimerMetrics(metrics);
  }

  @Provides
  @Singleton
  HealthPages healthPages(
      Readiness readiness,
      @Named(StorageModule.READINESS) Readiness documents,
      LedgerWatch ledger,
      Metrics metrics) {
    return new HealthPages(readiness, documents, ledger, metrics);
  }
}
