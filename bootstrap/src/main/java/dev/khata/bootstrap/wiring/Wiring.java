package dev.khata.bootstrap.wiring;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.khata.application.lifecycle.ListDeletions;
import dev.khata.application.lifecycle.ReplayDeletions;
import dev.khata.application.lifecycle.RotateKeys;
import dev.khata.application.messaging.Express;
import dev.khata.application.reporting.backup.BackupWork;
import dev.khata.bootstrap.command.AdoptClusterCommand.Adopted;
import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.command.RestoreCommand.Restored;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.command.Starter;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.keys.KeptKeys;
import dev.khata.bootstrap.keys.KeyRings;
import dev.khata.bootstrap.libraries.TimeOrderedIds;
import dev.khata.bootstrap.time.SystemClock;
import dev.khata.bootstrap.wiring.core.CoreModule;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.lifecycle.Departed;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.HomeCluster;
import dev.khata.persistence.database.SchemaFailure;
import dev.khata.persistence.identity.Population;
import dev.khata.persistence.postgres.PostgresFailure;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a whole Khata together from its configuration. */
public final class Wiring implements Starter {
  static {
    // Guice's generated classes need an Unsafe that the JDK warns about; reflection does as well.
    System.setProperty("guice_bytecode_gen_option", "DISABLED");
  }

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private final OpenDatabase.For whom;
  private final InstantSource clock;

  private Wiring(OpenDatabase.For whom) {
    this(whom, new SystemClock());
  }

  private Wiring(OpenDatabase.For whom, InstantSource clock) {
    this.whom = whom;
    this.clock = clock;
  }

  /** For {@code serve}, which holds the embedded database as long as it runs. */
  public static Starter forServer() {
    return new Wiring(OpenDatabase.For.SERVER);
  }

  /** For {@code serve} by a clock that can be moved. */
  static Starter forServer(InstantSource clock) {
    return new Wiring(OpenDatabase.For.SERVER, clock);
  }

  /**
   * For a command, which uses the database of a running server if there is one; it neither makes
   * nor migrates any.
   */
  public static Starter forCommand() {
    return new Wiring(OpenDatabase.For.COMMAND);
  }

  /** For a command that makes the database if there is none. */
  public static Starter forFirstCommand() {
    return new Wiring(OpenDatabase.For.FIRST_COMMAND);
  }

  /** For what needs no database, such as printing a contract's document or moving files. */
  public static Starter offline() {
    return new Wiring(OpenDatabase.For.NOTHING);
  }

  @Override
  public Started start(Configuration configuration) {
    Closing closing = new Closing();
    try {
      return start(configuration, closing);
    } catch (PostgresFailure | SchemaFailure | Unavailable e) {
      closing.close();
      throw explained(e);
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  /** Brings the schema of the configured database up to date; tells how many steps that took. */
  public static int migrate(Configuration configuration, Progress progress) {
    try (Closing closing = new Closing()) {
      return OpenDatabase.owned(configuration, progress, closing).applied();
    } catch (PostgresFailure | SchemaFailure | Unavailable e) {
      throw explained(e);
    }
  }

  /**
   * Puts a whole installation back into an empty database, but for who has left since.
   *
   * @param watched to be told how far each step of it has come, by what it counts
   */
  public static Restored restore(
      Configuration configuration, Path file, Function<String, Progress> watched) {
    Wiring wiring = new Wiring(OpenDatabase.For.COMMAND);
    try (Closing closing = new Closing()) {
      return new Restoration(
              configuration,
              wiring.clock,
              (open, keys) -> wiring.put(configuration, open, keys, closing),
              watched)
          .from(file, closing);
    } catch (PostgresFailure | SchemaFailure | Unavailable e) {
      throw explained(e);
    }
  }

  /**
   * Makes the books go on in the cluster to which they were moved. Whoever has left since what was
   * moved was current leaves again, whether or not the cluster was known: all in one transaction.
   */
  public static Adopted adopt(Configuration configuration) {
    Wiring wiring = new Wiring(OpenDatabase.For.COMMAND);
    try (Closing closing = new Closing()) {
      OpenDatabase open = OpenDatabase.toAdopt(configuration, closing);
      Keys keys = wiring.keys(configuration, open, new SecureRandom());
      Started started = wiring.put(configuration, open, keys, closing);
      ReplayDeletions deletions = started.get(ReplayDeletions.class);
      List<Departed> departed = deletions.since(LocalDate.EPOCH);
      return started
          .get(Transactions.class)
          .inTransaction(
              () ->
                  new Adopted(
                      HomeCluster.adopt(open.database(), wiring.clock.instant()),
                      deletions.handle(departed)));
    } catch (PostgresFailure | SchemaFailure | Unavailable e) {
      throw explained(e);
    }
  }

  /** These say all there is to say to an operator. */
  private static CommandFailed explained(RuntimeException failure) {
    return new CommandFailed(String.valueOf(failure.getMessage()));
  }

  private Started start(Configuration configuration, Closing closing) {
    // First, since where there is no database a command has no use for keys, nor makes any.
    OpenDatabase open = OpenDatabase.open(configuration, whom, closing);
    return put(configuration, open, keys(configuration, open, new SecureRandom()), closing);
  }

  private Started put(Configuration configuration, OpenDatabase open, Keys keys, Closing closing) {
    SecureRandom random = new SecureRandom();
    Ids ids = new TimeOrderedIds(clock, random);
    Unit currency = configuration.deployment().unit();
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION,
            Wiring::beStrict,
            binder -> binder.bind(Configuration.class).toInstance(configuration),
            binder -> binder.bind(Closing.class).toInstance(closing),
            new LibrariesModule(configuration, keys, ids, clock, random),
            new PersistenceModule(
                open,
                currency,
                configuration.recharge().lines(),
                configuration.notice().period(),
                new ReportZone(configuration.deployment().reportZone()),
                keys,
                configuration.keys().anew(),
                ids,
                clock),
            new VendorsModule(configuration),
            new StorageModule(configuration),
            new PaymentsModule(configuration, whom == OpenDatabase.For.SERVER, random),
            new CoreModule(),
            new HttpModule(configuration),
            new ServeModule());
    if (whom == OpenDatabase.For.SERVER && !configuration.keys().anew()) {
      injector.getInstance(RotateKeys.class).missing().ifPresent(Wiring::refuse);
    }
    if (whom == OpenDatabase.For.SERVER) {
      injector.getInstance(RotateKeys.class).missingForKept().forEach(Wiring::warn);
    }
    if (whom == OpenDatabase.For.SERVER && keys.backup().isEmpty()) {
      LOG.warn(
          "no backup key is given (KHATA_KEY_BACKUP): khata backup and /backup refuse until one"
              + " is");
    }
    Express express = injector.getInstance(Express.class);
    closing.at("letters under way", () -> express.settle(configuration.http().shutdownGrace()));
    BackupWork backups = injector.getInstance(BackupWork.class);
    ListDeletions deletions = injector.getInstance(ListDeletions.class);
    closing.at("deletions under way", () -> deletions.settle(configuration.http().shutdownGrace()));
    closing.at("backups under way", () -> backups.settle(configuration.http().shutdownGrace()));
    return new Wired(injector, closing);
  }

  private static void beStrict(Binder binder) {
    binder.requireExplicitBindings();
    binder.requireAtInjectOnConstructors();
    binder.requireExactBindingAnnotations();
    binder.disableCircularProxies();
  }

  private Keys keys(Configuration configuration, OpenDatabase open, SecureRandom random) {
    KeptKeys kept = new KeptKeys(configuration.deployment().dataDirectory(), clock, random);
    if (whom == OpenDatabase.For.NOTHING) {
      return KeyRings.join(kept.passing());
    }
    requireNoneLost(configuration, kept, open);
    return configuration.keys().open(kept::openOrMake);
  }

  /** Other keys would end every session, and open nothing of what these have sealed. */
  private static void requireNoneLost(
      Configuration configuration, KeptKeys kept, OpenDatabase open) {
    if (configuration.database().external().isEmpty()
        && !configuration.keys().isComplete()
        && !configuration.keys().anew()
        && !kept.areThere()
        && Population.isIn(open.database())) {
      throw new CommandFailed(
          "the keys of this data directory are gone, though it holds users: put the file "
              + kept.file()
              + " back, or go on by --new-keys, which ends every session and loses what was"
              + " sealed");
    }
  }

  /** Before anything is answered: what the key has encrypted or hashed would not be found. */
  private static void refuse(RotateKeys.Missing key) {
    throw new CommandFailed(
        "the key "
            + key.id()
            + " for "
            + key.purpose().id()
            + " is not given, though "
            + key.name()
            + " needs it: give it behind the current one until khata rotate-keys has told that"
            + " nothing is left under it; or, if it is lost, go on by --new-keys, which loses what"
            + " stands under it");
  }

  /** Nothing else is harmed by it. */
  private static void warn(RotateKeys.Missing key) {
    LOG.warn(
        "the key {} for {} is not given, though {} needs it: what stands under it can't be read"
            + " until the key is given behind the current one",
        key.id(),
        key.purpose().id(),
        key.name());
  }

  private record Wired(Injector injector, Closing closing) implements Started {
    @Override
    public <T> T get(Class<T> type) {
      return injector.getInstance(type);
    }

    @Override
    public void close() {
      closing.close();
    }
  }
}
