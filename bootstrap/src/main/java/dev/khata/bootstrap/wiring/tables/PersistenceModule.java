package dev.khata.bootstrap.wiring.tables;

import com.google.inject.AbstractModule;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.Migrations;

/** Everything that is kept in PostgreSQL, context by context, shown as the core's ports alone. */
public final class PersistenceModule extends AbstractModule {
  private final DatabaseConfig config;
  private final Database database;
  private final Migrations migrations;

  public PersistenceModule(DatabaseConfig config, Database database, Migrations migrations) {
    this.config = config;
    this.database = database;
    this.migrations = migrations;
  }

  @Override
  protected void configure() {
    install(new DatabaseModule(config, database, migrations));
    install(new AuditTables(database));
    install(new MessagingTables(database));
    install(new RepliesTables(database));
    install(new IdentityTables(database));
    install(new KycTables(database));
    install(new EngagementTables(database));
    install(new WalletTables(database));
    install(new CatalogTables(database));
    install(new RechargeTables(database));
    install(new LifecycleTables(database));
  }
}
