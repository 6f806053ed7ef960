package dev.khata.bootstrap.wiring;

import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.multibindings.Multibinder;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Timers;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.audit.AuditPersistence;
import dev.khata.persistence.autopay.AutopayPersistence;
import dev.khata.persistence.backup.BackupPersistence;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.JooqExports;
import dev.khata.persistence.database.JooqReadiness;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.documents.DocumentsPersistence;
import dev.khata.persistence.engagement.DevicesPersistence;
import dev.khata.persistence.engagement.EngagementPersistence;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.kyc.KycPersistence;
import dev.khata.persistence.lifecycle.LifecyclePersistence;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.payments.PaymentsPersistence;
import dev.khata.persistence.points.PointsPersistence;
import dev.khata.persistence.recharge.RechargePersistence;
import dev.khata.persistence.referral.ReferralPersistence;
import dev.khata.persistence.replies.RepliesPersistence;
import dev.khata.persistence.reporting.ReportingPersistence;
import dev.khata.persistence.timers.DbTimers;
import dev.khata.persistence.wallet.WalletPersistence;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that is kept in PostgreSQL, context by context. Only the core's ports can be injected
 * elsewhere, whichever a context names.
 */
final class PersistenceModule extends PrivateModule {
  private final OpenDatabase open;
  private final Unit currency;
  private final LineLimits limits;
  private final NoticePeriod notice;
  private final ReportZone zone;
  private final Keys keys;
  private final boolean withoutLostKeys;
  private final Ids ids;
  private final InstantSource clock;

  PersistenceModule(
      OpenDatabase open,
      Unit currency,
      LineLimits limits,
      NoticePeriod notice,
      ReportZone zone,
      Keys keys,
      boolean withoutLostKeys,
      Ids ids,
      InstantSource clock) {
    this.open = open;
    this.currency = currency;
    this.limits = limits;
    this.notice = notice;
    this.zone = zone;
    this.keys = keys;
    this.withoutLostKeys = withoutLostKeys;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  protected void configure() {
    Database database = open.database();
    Transactions transactions = new JooqTransactions(database);
    showAll(ofEveryContext(database, transactions));
    showAll(AuditPersistence.ports(database, transactions, ids));
    showAll(MessagingPersistence.ports(database));
    showAll(RepliesPersistence.ports(database));
    showAll(IdentityPersistence.ports(database, transactions));
    showAll(DocumentsPersistence.ports(database, transactions));
    showAll(KycPersistence.ports(database, transactions, keys, withoutLostKeys));
    showAll(EngagementPersistence.ports(database));
    showAll(DevicesPersistence.ports(database, keys, clock));
    showAll(WalletPersistence.ports(database, transactions, currency));
    showAll(CatalogPersistence.ports(database, transactions, currency));
    showAll(PaymentsPersistence.ports(database, currency));
    showAll(RechargePersistence.ports(database, currency));
    showAll(ReferralPersistence.ports(database, currency));
    showAll(PointsPersistence.ports(database));
    showAll(AutopayPersistence.ports(database, limits, currency, notice));
    showAll(LifecyclePersistence.ports(database));
    showAll(BackupPersistence.ports(database, transactions));
    showAll(ReportingPersistence.rollUps(database, transactions));
    showAll(ReportingPersistence.ports(open.reports(), currency, zone, clock));
    collectKeyed(database, transactions);
    expose(new Key<Set<OwnRecords>>() {});
    expose(new Key<Set<StoredUnderKeys>>() {});
  }

  /** What stands under keys, in the order in which it is brought under new ones. */
  private void collectKeyed(Database database, Transactions transactions) {
    Stream.of(
            IdentityPersistence.underKeys(database, keys),
            MessagingPersistence.underKeys(database, keys),
            PaymentsPersistence.underKeys(database, keys),
            DevicesPersistence.underKeys(database, keys),
            KycPersistence.underKeys(database, keys),
            RechargePersistence.underKeys(database, keys),
            BackupPersistence.underKeys(database, keys),
            AuditPersistence.underKeys(database, transactions, keys))
        .flatMap(List::stream)
        .forEach(kind -> collect(StoredUnderKeys.class, kind));
  }

  /** What the database gives to every context. */
  private Ports ofEveryContext(Database database, Transactions transactions) {
    return Ports.none()
        .with(Transactions.class, transactions)
        .with(Readiness.class, new JooqReadiness(open.config(), open.migrations()))
        .with(Pools.class, this::pools)
        .with(Exports.class, new JooqExports(database))
        .with(Bulk.class, database::onBatchPool)
        .with(Timers.class, new DbTimers(database, clock));
  }

  private List<Pools.State> pools() {
    List<Pools.State> all = new ArrayList<>(open.database().pools());
    open.reports().ifPresent(reports -> all.addAll(reports.pools()));
    return all;
  }

  private void showAll(Ports ports) {
    ports.forEach(this::show);
    ports.ownRecords().forEach(records -> collect(OwnRecords.class, records));
  }

  private <T> void collect(Class<T> port, T adapter) {
    Multibinder.newSetBinder(binder(), port).addBinding().toInstance(adapter);
  }

  private <T> void show(Class<T> port, T adapter) {
    bind(port).toInstance(adapter);
    expose(port);
  }
}
