package dev.khata.bootstrap.wiring;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.identity.EmailTries;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.Timers;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.RollUps;
import dev.khata.domain.wallet.Statements;
import dev.khata.persistence.audit.AuditPersistence;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.JooqExports;
import dev.khata.persistence.database.JooqReadiness;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Migrations;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.lifecycle.LifecyclePersistence;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.replies.RepliesPersistence;
import dev.khata.persistence.timers.DbTimers;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Everything that is kept in PostgreSQL, shown as the core's ports alone. */
final class PersistenceModule extends PrivateModule {
  private final DatabaseConfig config;
  private final Database database;
  private final Migrations migrations;

  PersistenceModule(DatabaseConfig config, Database database, Migrations migrations) {
    this.config = config;
    this.database = database;
    this.migrations = migrations;
  }

  @Override
  protected void configure() {
    bind(Database.class).toInstance(database);
    bind(Migrations.class).toInstance(migrations);
    bind(JooqTransactions.class).in(Singleton.class);
    bind(Transactions.class).to(JooqTransactions.class);
    install(new WalletTablesModule());
    install(new CatalogTablesModule());
    install(new RechargeTablesModule());
    expose(Transactions.class);
    expose(Readiness.class);
    expose(Pools.class);
    expose(Timers.class);
    expose(AuditLog.class);
    expose(Messages.class);
    expose(Outbox.class);
    expose(Archive.class);
    exposeIdentity();
    exposeWallet();
    exposeCatalog();
    exposeRecharge();
  }

  private void exposeIdentity() {
    expose(Users.class);
    expose(Roles.class);
    expose(Sessions.class);
    expose(Challenges.class);
    expose(RegistrationTokens.class);
    expose(Links.class);
    expose(LoginAttempts.class);
    expose(EmailTries.class);
    expose(Preferences.class);
  }

  private void exposeWallet() {
    expose(Journal.class);
    expose(Balances.class);
    expose(Statements.class);
    expose(Owners.class);
    expose(Holds.class);
    expose(Adjustments.class);
    expose(RollUps.class);
    expose(LedgerProof.class);
  }

  private void exposeCatalog() {
    expose(PlanGroups.class);
    expose(Plans.class);
    expose(OfferTypes.class);
    expose(Offers.class);
  }

  private void exposeRecharge() {
    expose(PlanUse.class);
    expose(PurchaseSnapshots.class);
    expose(PurchaseBook.class);
    expose(RunningPlans.class);
    expose(PastCustomers.class);
    expose(RechargeTransactions.class);
    expose(Subscriptions.class);
    expose(Replies.class);
    expose(Exports.class);
  }

  @Provides
  @Singleton
  IdentityPersistence identity(Transactions transactions) {
    return new IdentityPersistence(database, transactions);
  }

  @Provides
  @Singleton
  MessagingPersistence messaging() {
    return new MessagingPersistence(database);
  }

  @Provides
  @Singleton
  Replies replies() {
    return new RepliesPersistence(database).replies();
  }

  @Provides
  @Singleton
  Exports exports() {
    return new JooqExports(database);
  }

  @Provides
  @Singleton
  AuditLog auditLog() {
    return new AuditPersistence(database).log();
  }

  @Provides
  @Singleton
  Readiness readiness() {
    return new JooqReadiness(config, migrations);
  }

  @Provides
  Pools pools() {
    return database::pools;
  }

  @Provides
  @Singleton
  Timers timers(InstantSource clock) {
    return new DbTimers(database, clock);
  }

  @Provides
  Messages messages(MessagingPersistence messaging) {
    return messaging.messages();
  }

  @Provides
  Outbox outbox(MessagingPersistence messaging) {
    return messaging.outbox();
  }

  @Provides
  Users users(IdentityPersistence identity) {
    return identity.users();
  }

  @Provides
  Roles roles(IdentityPersistence identity) {
    return identity.roles();
  }

  @Provides
  Sessions sessions(IdentityPersistence identity) {
    return identity.sessions();
  }

  @Provides
  Challenges challenges(IdentityPersistence identity) {
    return identity.challenges();
  }

  @Provides
  RegistrationTokens registrationTokens(IdentityPersistence identity) {
    return identity.registrationTokens();
  }

  @Provides
  Links links(IdentityPersistence identity) {
    return identity.links();
  }

  @Provides
  LoginAttempts loginAttempts(IdentityPersistence identity) {
    return identity.loginAttempts();
  }

  @Provides
  EmailTries emailTries(IdentityPersistence identity) {
    return identity.emailTries();
  }

  @Provides
  Preferences preferences(IdentityPersistence identity) {
    return identity.preferences();
  }

  @Provides
  @Singleton
  Archive archive() {
    return new LifecyclePersistence(database).archive();
  }
}
