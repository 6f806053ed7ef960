package dev.khata.persistence.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** How the processes on one data directory keep out of each other's way. */
final class Locks implements AutoCloseable {
  private final Layout layout;
  private final Optional<LockFile> server;
  private final LockFile turn;
  private final LockFile users;

  private Locks(Layout layout, Optional<LockFile> server, LockFile turn, LockFile users) {
    this.layout = layout;
    this.server = server;
    this.turn = turn;
    this.users = users;
  }

  /** At once, or not at all. */
  static Locks forServer(Layout layout) {
    var server = open(layout, layout.serverLock());
    if (!server.tryAlone()) {
      var holder = server.read();
      server.close();
      throw new PostgresFailure(
          String.format(
              Locale.ROOT,
              "another Khata server (process %s) runs on the data directory %s: stop it, or set"
                  + " KHATA_DATA_DIR to a directory of this one's own",
              holder,
              layout.home()));
    }
    server.write(Long.toString(ProcessHandle.current().pid()));
    return usersOf(layout, Optional.of(server));
  }

  static Locks forCommand(Layout layout) {
    return usersOf(layout, Optional.empty());
  }

  private static Locks usersOf(Layout layout, Optional<LockFile> server) {
    return new Locks(
        layout, server, open(layout, layout.turnLock()), open(layout, layout.usersLock()));
  }

  private static LockFile open(Layout layout, Path file) {
    return LockFile.open(file)
        .orElseThrow(
            () ->
                new PostgresFailure(
                    "this process has the data directory " + layout.home() + " open already"));
  }

  /** Runs it while no other process starts or stops PostgreSQL. */
  <T> T inTurn(Duration limit, Supplier<T> work) {
    if (!turn.alone(limit)) {
      throw new PostgresFailure(
          String.format(
              Locale.ROOT,
              "another process has been starting or stopping PostgreSQL in %s for over %d s",
              layout.home(),
              limit.toSeconds()));
    }
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /** Counts this process among the users; true if there is no other. In turn. */
  boolean join() {
    var alone = users.tryAlone();
    if (!users.tryShared()) throw new IllegalStateException("joining out of turn");
    return alone;
  }

  /** True if this process was the last user. In turn. */
  boolean leave() {
    return users.tryAlone();
  }

  @Override
  public void close() {
    users.close();
    turn.close();
    server.ifPresent(LockFile::close);
  }
}
