package dev.khata.bootstrap.wiring;

import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.ReportConfig;
import dev.khata.bootstrap.settings.BadConfiguration;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.backup.BackupPersistence;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.HomeCluster;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.KnownLetters;
import dev.khata.persistence.database.Migrations;
import dev.khata.persistence.database.SchemaState;
import dev.khata.persistence.identity.AddressKeys;
import dev.khata.persistence.identity.NameKeys;
import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.Login;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.wallet.WalletPersistence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that the configuration names, reached and of the right schema. The embedded one is
 * started; a server makes and migrates it, a command takes it as it is. An external one is only
 * migrated when it is asked for.
 *
 * @param reports the same as the role of reports sees it; empty for commands, and where there is no
 *     such role
 */
record OpenDatabase(
    DatabaseConfig config, Database database, Migrations migrations, Optional<Database> reports) {
  private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String POOLS = "connections";
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/none";
  private static final Secret NO_PASSWORD = new Secret("");

  /** For whom it is opened. */
  enum For {
    SERVER,
    COMMAND,
    /** A command that makes the embedded database if there is none. */
    FIRST_COMMAND,
    /** Nobody: it stays closed, and whoever uses it after all fails. */
    NOTHING
  }

  static OpenDatabase open(Configuration configuration, For whom, Closing closing) {
    return switch (whom) {
      case SERVER -> {
        Place place = place(configuration, EmbeddedServer::forServer, closing);
        Database database = closing.at(POOLS, Database.forServer(place.config()));
        OpenDatabase open = ready(configuration, whom, place.config(), database);
        yield open.with(place.reports().map(login -> reports(login, closing)));
      }
      case COMMAND, FIRST_COMMAND -> {
        StartEmbedded start =
            whom == For.COMMAND ? EmbeddedServer::onExisting : EmbeddedServer::forCommand;
        DatabaseConfig config = patient(place(configuration, start, closing).config());
        yield ready(configuration, whom, config, closing.at(POOLS, Database.forCommand(config)));
      }
      case NOTHING -> {
        DatabaseConfig config = DatabaseConfig.of(NOWHERE, "", NO_PASSWORD, "", NO_PASSWORD);
        Database closed = closing.at(POOLS, Database.forCommand(config));
        yield new OpenDatabase(config, closed, new Migrations(config), Optional.empty());
      }
    };
  }

  private static OpenDatabase ready(
      Configuration configuration, For whom, DatabaseConfig config, Database database) {
    database.awaitReachable(PATIENCE);
    Migrations migrations = new Migrations(config);
    if (configuration.database().external().isEmpty() && mayMigrate(whom, migrations)) {
      migrations.migrate();
      renewKeys(database);
    } else {
      refuseOlder(migrations.state());
    }
    refuseUnknown(database);
    warnOfLetters(database);
    agree(configuration.deployment().unit(), database);
    return new OpenDatabase(config, database, migrations, Optional.empty());
  }

  private OpenDatabase with(Optional<Database> readers) {
    if (readers.isEmpty()) {
      LOG.warn("reports answer 503: KHATA_DB_REPORT_USER names no role that they are read by");
    }
    return new OpenDatabase(config, database, migrations, readers);
  }

  private static Database reports(DatabaseConfig login, Closing closing) {
    return closing.at("connections of reports", Database.forReports(login));
  }

  /** A server of an older Khata may run beside a command, and does not expect a newer schema. */
  private static boolean mayMigrate(For whom, Migrations migrations) {
    return switch (whom) {
      case SERVER -> true;
      case FIRST_COMMAND -> migrations.state().isEmpty();
      case COMMAND, NOTHING -> false;
    };
  }

  /**
   * Opens the books in that currency if nobody has yet.
   *
   * @throws BadConfiguration when they are kept in another
   */
  private static void agree(Unit currency, Database database) {
    var wallet = WalletPersistence.ports(database, new JooqTransactions(database), currency);
    switch (wallet.get(CurrencyPin.class).pin(currency)) {
      case CurrencyPin.Answer.Agreed agreed -> {}
      case CurrencyPin.Answer.Mismatch mismatch ->
          throw new BadConfiguration(
              List.of(
                  String.format(
                      Locale.ROOT,
                      "KHATA_CURRENCY=%s: the books of this database are kept in %s, with %d"
                          + " decimals",
                      currency,
                      mismatch.pinned(),
                      mismatch.pinned().scale())));
    }
  }

  /** No request waits for a command, so it may take as long as other work that none waits for. */
  private static DatabaseConfig patient(DatabaseConfig config) {
    return new DatabaseConfig(
        config.url(),
        config.user(),
        config.password(),
        config.migrateUser(),
        config.migratePassword(),
        config.batch(),
        config.batch());
  }

  /**
   * A database as its owner sees it.
   *
   * @param applied how many migrations that took
   */
  record Owned(DatabaseConfig config, Database database, int applied) {
    /** For use as it is, whatever came before. */
    OpenDatabase asItIs() {
      return new OpenDatabase(config, database, new Migrations(config), Optional.empty());
    }
  }

  /** Migrates the database that the configuration names, and makes the embedded one if need be. */
  static Owned owned(Configuration configuration, Progress progress, Closing closing) {
    DatabaseConfig config = place(configuration, EmbeddedServer::forCommand, closing).config();
    int applied = new Migrations(config).migrate(progress);
    return owned(configuration, config.asOwner(), applied, closing);
  }

  /**
   * The same with one in which nothing has happened yet.
   *
   * @throws RestoreFailed when it is in use; then it is not even migrated
   */
  static Owned unused(Configuration configuration, Progress progress, Closing closing) {
    DatabaseConfig config = place(configuration, EmbeddedServer::forCommand, closing).config();
    try (Database before = Database.forCommand(config.asOwner())) {
      before.awaitReachable(PATIENCE);
      BackupPersistence.ports(before, new JooqTransactions(before))
          .get(TableCopies.class)
          .requireUnused();
    }
    int applied = new Migrations(config).migrate(progress);
    return owned(configuration, config.asOwner(), applied, closing);
  }

  private static Owned owned(
      Configuration configuration, DatabaseConfig asOwner, int applied, Closing closing) {
    Database database = closing.at(POOLS, Database.forCommand(asOwner));
    renewKeys(database);
    warnOfLetters(database);
    agree(configuration.deployment().unit(), database);
    return new Owned(asOwner, database, applied);
  }

  /** A database whose cluster may be one that the books don't know yet. */
  static OpenDatabase toAdopt(Configuration configuration, Closing closing) {
    DatabaseConfig config =
        patient(place(configuration, EmbeddedServer::onExisting, closing).config());
    Database database = closing.at(POOLS, Database.forCommand(config));
    database.awaitReachable(PATIENCE);
    Migrations migrations = new Migrations(config);
    refuseOlder(migrations.state());
    return new OpenDatabase(config, database, migrations, Optional.empty());
  }

  /** Rows of another cluster would be taken for older or newer than they are. */
  private static void refuseUnknown(Database database) {
    String complaint = HomeCluster.complaint(database);
    if (!complaint.isEmpty()) {
      throw new CommandFailed(complaint);
    }
  }

  private static void warnOfLetters(Database database) {
    String complaint = KnownLetters.complaint(database);
    if (!complaint.isEmpty()) {
      LOG.warn(complaint);
    }
  }

  private static void renewKeys(Database database) {
    int made = new NameKeys(database, new JooqTransactions(database)).make();
    if (made > 0) {
      LOG.info("made the keys of {} names", made);
    }
    renewAddressKeys(database);
  }

  /** An operator is told of who can no longer be found by their address, and by which user. */
  private static void renewAddressKeys(Database database) {
    var renewal = new AddressKeys(database, new JooqTransactions(database)).renew();
    if (renewal.renewed() > 0) {
      LOG.info("made the keys of {} e-mail addresses anew", renewal.renewed());
    }
    renewal
        .collisions()
        .forEach(
            two ->
                LOG.warn(
                    "the e-mail address of user {} is, in another spelling, that of user {}:"
                        + " it finds user {} alone until one of them changes it",
                    two.user(),
                    two.holder(),
                    two.holder()));
  }

  private static void refuseOlder(SchemaState state) {
    if (!state.isServable()) {
      throw new CommandFailed(state.complaint());
    }
  }

  /**
   * Where the database is.
   *
   * @param reports the same for reports, if there is a role for them
   */
  private record Place(DatabaseConfig config, Optional<DatabaseConfig> reports) {}

  private static Place place(Configuration configuration, StartEmbedded start, Closing closing) {
    ReportConfig reports = configuration.reports();
    Optional<DatabaseConfig> external = configuration.database().external();
    if (external.isPresent()) {
      Secret password = reports.password().orElse(NO_PASSWORD);
      return new Place(
          external.get(), reports.user().map(user -> reports.on(external.get(), user, password)));
    }
    EmbeddedServer server =
        closing.at(
            "embedded PostgreSQL",
            start.start(configuration.deployment().dataDirectory(), LOG::info));
    DatabaseConfig config = embedded(configuration, server);
    Login reader = server.login(ServerRole.REPORT);
    return new Place(config, Optional.of(reports.on(config, reader.user(), reader.password())));
  }

  /** How the embedded database is started: to be held, or to be shared with who holds it. */
  @FunctionalInterface
  private interface StartEmbedded {
    EmbeddedServer start(Path dataDirectory, Consumer<String> progress);
  }

  private static DatabaseConfig embedded(Configuration configuration, EmbeddedServer server) {
    Login app = server.login(ServerRole.APP);
    Login owner = server.login(ServerRole.OWNER);
    return new DatabaseConfig(
        server.url(),
        app.user(),
        app.password(),
        owner.user(),
        owner.password(),
        configuration.database().requests(),
        configuration.database().batch());
  }
}
