package dev.khata.bootstrap.logging;

/** Where log lines go. */
public enum LogTo {
  /** For a server, whose log is its output. */
  STDOUT("System.out"),
  /** For a command, whose output somebody reads or parses. */
  STDERR("System.err");

  private final String target;

  LogTo(String target) {
    this.target = target;
  }

  /** The name that Logback gives it. */
  String target() {
    return target;
  }
}
