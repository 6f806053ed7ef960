package dev.khata.persistence.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where things lie in the data directory.
 *
 * <pre>
 * lock                      held by the one server
 * postgres/turn.lock        held while PostgreSQL is started or stopped
 * postgres/users.lock       shared by every process that uses PostgreSQL
 * postgres/passwords        one line a role
 * postgres/port             where PostgreSQL listened last
 * postgres/binaries-…       the unpacked programs
 * postgres/data             PostgreSQL's own directory, here only once it is complete
 * postgres/server.log       PostgreSQL's own log
 * </pre>
 */
record Layout(Path home) {

  private static final Logger LOG = LoggerFactory.getLogger(Layout.class);
  private static final String UNFINISHED = ".unfinished";

  /** PostgreSQL's programs call each other through a shell, with their paths in double quotes. */
  private static final Pattern READ_BY_SHELLS = Pattern.compile("[$`\"\\\\\\n\\r]");

  Layout {
    home = home.toAbsolutePath().normalize();
  }

  Path postgres() {
    return home.resolve("postgres");
  }

  Path serverLock() {
    return home.resolve("lock");
  }

  Path turnLock() {
    return postgres().resolve("turn.lock");
  }

  Path usersLock() {
    return postgres().resolve("users.lock");
  }

  Path passwords() {
    return postgres().resolve("passwords");
  }

  Path port() {
    return postgres().resolve("port");
  }

  Path data() {
    return postgres().resolve("data");
  }

  /** The superuser's password, as long as the database is being made. */
  Path initialPassword() {
    return postgres().resolve("initdb-password");
  }

  Path log() {
    return postgres().resolve("server.log");
  }

  /** The directory itself, or the one that it will be made in. */
  Path nearest() {
    var nearest = home;
    while (nearest.getParent() != null && !Files.isDirectory(nearest))
      nearest = nearest.getParent();
    return nearest;
  }

  /** Makes the directories, for their owner alone. */
  void create() {
    if (READ_BY_SHELLS.matcher(home.toString()).find()) {
      throw new PostgresFailure(
          "the path of the data directory "
              + home
              + " holds a character that a shell would read ($, `, \", \\ or the end of a line),"
              + " and PostgreSQL can't work there: set KHATA_DATA_DIR to another");
    }
    try {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      if (!Files.isDirectory(home)) {
        Files.createDirectories(home, PosixFilePermissions.asFileAttribute(ownerOnly));
      }
      Files.createDirectories(postgres());
      Files.setPosixFilePermissions(postgres(), ownerOnly);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** What to say when a file of it can't be used. */
  PostgresFailure unusable(IOException fault) {
    return new PostgresFailure(
        "can't use the data directory "
            + home
            + ": "
            + FileFaults.words(fault)
            + "; run khata as the user that owns it, or set KHATA_DATA_DIR to another",
        fault);
  }

  /** A database that can't be seen for lack of rights is not taken for one that is not there. */
  void requireDatabase() {
    if (Files.notExists(data())) {
      throw new PostgresFailure(
          "there is no database in "
              + home
              + ": set KHATA_DATA_DIR to where yours is, or run khata migrate to make one there");
    }
  }

  /** A name beside the given one for work that may be interrupted; it is renamed when done. */
  static Path unfinished(Path finished) {
    var name = finished.getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED;
    return finished.resolveSibling(name);
  }

  /** Puts finished work in its place at once and for good. */
  static void finish(Path unfinished, Path finished) throws IOException {
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    try (var directory = FileChannel.open(finished.getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  /** Removes the secrets that a killed first start left behind. In turn. */
  void sweep() {
    try {
      sweep(initialPassword());
      sweep(passwords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes what dead processes left unfinished beside the given path. An orphan of theirs may
   * still be writing there, so what can't be removed now is left for the next time.
   */
  static void sweep(Path finished) throws IOException {
    var names =
        Pattern.compile(Pattern.quote(finished.getFileName() + ".") + "(\\d+)" + UNFINISHED);
    try (var siblings = Files.list(finished.getParent())) {
      for (var sibling : siblings.toList()) {
        var name = names.matcher(sibling.getFileName().toString());
        if (name.matches() && isDeadOrThis(Long.parseLong(name.group(1)))) {
          deleteIfPossible(sibling);
        }
      }
    }
  }

  private static boolean isDeadOrThis(long pid) {
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }

  static void deleteIfPossible(Path tree) {
    try {
      for (var path : deepestFirst(tree)) Files.deleteIfExists(path);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("not removed yet: {}", tree, e);
    }
  }

  private static List<Path> deepestFirst(Path tree) throws IOException {
    try (var paths = Files.walk(tree)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
