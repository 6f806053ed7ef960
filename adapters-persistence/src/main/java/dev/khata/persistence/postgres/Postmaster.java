package dev.khata.persistence.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's main process on one data directory, as its {@code postmaster.pid} names it.
 *
 * @param port 0 as long as it has not got to the point of listening
 */
record Postmaster(Path data, long pid, int port) {

  private static final int PORT_LINE = 3;

  /** Greater than any process id, and one that PostgreSQL reads as a dead server's. */
  private static final String NOBODYS_PID = "2147483646";

  static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Empty without a pid file, and when its process is dead or is another program by now. */
  static Optional<Postmaster> runningOn(Path data) {
    return read(data).filter(Postmaster::isAlive);
  }

  /**
   * PostgreSQL refuses to start when the pid file of a crashed server names a process that lives,
   * whatever that process is. The rest of the file stays: by it PostgreSQL finds out whether
   * children of the crashed server still work on the data.
   */
  static void disownReusedPid(Path data) throws IOException {
    var stale = read(data);
    if (stale.isEmpty() || stale.get().isAlive()) return;
    var lines = Files.readAllLines(pidFile(data));
    lines.set(0, NOBODYS_PID);
    var unfinished = Layout.unfinished(pidFile(data));
    Files.write(unfinished, lines);
    Layout.finish(unfinished, pidFile(data));
  }

  private static Optional<Postmaster> read(Path data) {
    try {
      var lines = Files.readAllLines(pidFile(data));
      var pid = number(lines, 0);
      return pid == 0
          ? Optional.empty()
          : Optional.of(new Postmaster(data, pid, (int) number(lines, PORT_LINE)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long number(List<String> lines, int line) {
    if (lines.size() <= line) return 0;
    var text = lines.get(line).strip();
    return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
  }

  /**
   * Whether the process still is a PostgreSQL on this directory; one that waits to be buried is
   * dead.
   */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(process -> process.isAlive() && isOurs(process))
        .isPresent();
  }

  private boolean isOurs(ProcessHandle process) {
    var proc = Path.of("/proc", Long.toString(pid));
    if (!Files.isDirectory(proc)) return namesDirectory(process);
    try {
      return !isZombie(proc) && proc.resolve("cwd").toRealPath().equals(data.toRealPath());
    } catch (AccessDeniedException e) {
      return namesDirectory(process);
    } catch (IOException e) {
      return false;
    }
  }

  /** Where /proc doesn't tell: the command line of a postmaster names its data directory. */
  private boolean namesDirectory(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
        .isPresent();
  }

  private static boolean isZombie(Path proc) throws IOException {
    var stat = Files.readString(proc.resolve("stat"));
    return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
  }
}
