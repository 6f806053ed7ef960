package dev.khata.persistence.postgres;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A PostgreSQL of Khata's own, kept in the data directory.
 *
 * <p>Several processes may use it at once: the first starts it, the last one out stops it. While
 * any uses it, it is started again should it die, at the same address. What a killed Khata left
 * behind, be it a PostgreSQL without users or half-finished files, the next start puts right.
 *
 * <p>A process can have a data directory open once.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final Duration TURN_LIMIT = Duration.ofMinutes(5);
  private static final Duration LAST_TURN_LIMIT = Duration.ofSeconds(30);

  private final Locks locks;
  private final Cluster cluster;
  private final Passwords passwords;
  private final Watch watch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(Locks locks, Cluster cluster, Passwords passwords, Watch watch) {
    this.locks = locks;
    this.cluster = cluster;
    this.passwords = passwords;
    this.watch = watch;
  }

  /**
   * For the one server of a data directory.
   *
   * @param progress told in a sentence what takes its time
   * @throws PostgresFailure when another server has the directory, or PostgreSQL can't be had
   */
  public static EmbeddedServer forServer(Path dataDirectory, Consumer<String> progress) {
    var layout = made(dataDirectory);
    return open(
        layout, () -> Locks.forServer(layout), layout.postgres(), Durability.KEEPS, progress);
  }

  /**
   * For a command, which may run beside the server and beside other commands. Makes the database if
   * there is none.
   *
   * @throws PostgresFailure when PostgreSQL can't be had
   */
  public static EmbeddedServer forCommand(Path dataDirectory, Consumer<String> progress) {
    var layout = made(dataDirectory);
    return open(
        layout, () -> Locks.forCommand(layout), layout.postgres(), Durability.KEEPS, progress);
  }

  /**
   * As {@link #forCommand}, but only where there is a database already: nothing is made.
   *
   * @throws PostgresFailure when there is none, or PostgreSQL can't be had
   */
  public static EmbeddedServer onExisting(Path dataDirectory, Consumer<String> progress) {
    var layout = new Layout(dataDirectory);
    layout.requireDatabase();
    return open(layout, Locks.forCommand(layout), layout.postgres(), Durability.KEEPS, progress);
  }

  /**
   * For tests: fast, and gone after a crash of the machine.
   *
   * @param programs where PostgreSQL's programs lie, which many such servers may share
   */
  public static EmbeddedServer forTests(Path dataDirectory, Path programs) {
    var layout = made(dataDirectory);
    return open(layout, () -> Locks.forServer(layout), programs, Durability.FORGETS, _ -> {});
  }

  /** The database, without user and password. */
  public String url() {
    return Household.url(watch.postmaster().port(), Household.DATABASE);
  }

  public Login login(ServerRole role) {
    return new Login(role.user(), passwords.of(role));
  }

  Postmaster postmaster() {
    return watch.postmaster();
  }

  /**
   * Ends PostgreSQL cleanly unless another process uses it still; its sessions must be closed
   * before. Once is enough, more does no harm.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    watch.stop();
    try (locks) {
      var _ = locks.inTurn(LAST_TURN_LIMIT, this::leave);
    }
  }

  private boolean leave() {
    var last = locks.leave();
    if (last) cluster.stop();
    return last;
  }

  private static Layout made(Path dataDirectory) {
    var layout = new Layout(dataDirectory);
    Program.requireThatPostgresMayRun();
    Program.requireThatPostgresMayWorkIn(layout.nearest());
    layout.create();
    return layout;
  }

  private static EmbeddedServer open(
      Layout layout,
      Supplier<Locks> locking,
      Path programs,
      Durability durability,
      Consumer<String> progress) {
    try {
      return open(layout, locking.get(), programs, durability, progress);
    } catch (UncheckedIOException e) {
      throw layout.unusable(requireNonNull(e.getCause()));
    }
  }

  private static EmbeddedServer open(
      Layout layout, Locks locks, Path programs, Durability durability, Consumer<String> progress) {
    try {
      return locks.inTurn(
          TURN_LIMIT,
          () -> {
            layout.sweep();
            var binaries = Binaries.unpackedIn(programs, progress);
            var cluster = new Cluster(binaries, layout, durability);
            var passwords = Passwords.keptIn(layout.passwords());
            cluster.make(passwords.of(ServerRole.SUPERUSER), progress);
            var alone = locks.join();
            if (alone) {
              // What runs without users is a killed Khata's, and its settings may be old ones.
              cluster.stop();
              if (programs.equals(layout.postgres())) binaries.removeOthers();
            }
            return joined(layout, locks, cluster, passwords, alone, progress);
          });
    } catch (RuntimeException e) {
      locks.close();
      throw e;
    }
  }

  private static EmbeddedServer joined(
      Layout layout,
      Locks locks,
      Cluster cluster,
      Passwords passwords,
      boolean alone,
      Consumer<String> progress) {
    var postmaster = cluster.running().orElseGet(cluster::start);
    var port = postmaster.port();
    try {
      new Household(port, passwords).complete(alone, progress);
    } catch (PostgresFailure e) {
      if (locks.leave()) cluster.stop();
      throw e;
    }
    var watch =
        new Watch(
            postmaster, layout.log(), () -> locks.inTurn(TURN_LIMIT, () -> cluster.restart(port)));
    return new EmbeddedServer(locks, cluster, passwords, watch);
  }
}
