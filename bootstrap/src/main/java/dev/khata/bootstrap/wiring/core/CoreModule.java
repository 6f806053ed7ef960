package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;

/** The use cases of every context. */
public final class CoreModule extends AbstractModule {
  @Override
  protected void configure() {
    install(new AuditModule());
    install(new MessagingModule());
    install(new IdentityModule());
    install(new DocumentsModule());
    install(new KycModule());
    install(new EngagementModule());
    install(new WalletModule());
    install(new CatalogModule());
    install(new RepliesModule());
    install(new PaymentsModule());
    install(new RechargeModule());
    install(new ReferralModule());
    install(new PointsModule());
    install(new AutopayModule());
    install(new UsageModule());
    install(new LifecycleModule());
    install(new ReportingModule());
  }
}
