package dev.khata.bootstrap.command;

/** What a command answers to the shell. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** Bad usage or configuration; nothing was tried. */
  public static final int MISUSED = 2;

  /** Nothing is booked yet: somebody has to approve it first. */
  public static final int WAITING = 3;

  private ExitCode() {}
}
