package dev.khata.bootstrap.wiring.tables;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Timers;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.JooqExports;
import dev.khata.persistence.database.JooqReadiness;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Migrations;
import dev.khata.persistence.timers.DbTimers;
import java.time.InstantSource;

/** What the database gives to every context: transactions, timers, exports, readiness, pools. */
final class DatabaseModule extends PrivateModule {
  private final DatabaseConfig config;
  private final Database database;
  private final Migrations migrations;

  DatabaseModule(DatabaseConfig config, Database database, Migrations migrations) {
    this.config = config;
    this.database = database;
    this.migrations = migrations;
  }

  @Override
  protected void configure() {
    bind(Database.class).toInstance(database);
    bind(JooqTransactions.class).in(Singleton.class);
    bind(Transactions.class).to(JooqTransactions.class);
    bind(Readiness.class).toInstance(new JooqReadiness(config, migrations));
    bind(Pools.class).toInstance(database::pools);
    bind(Exports.class).toInstance(new JooqExports(database));
    expose(Transactions.class);
    expose(Readiness.class);
    expose(Pools.class);
    expose(Exports.class);
    expose(Timers.class);
  }

  @Provides
  @Singleton
  Timers timers(InstantSource clock) {
    return new DbTimers(database, clock);
  }
}
