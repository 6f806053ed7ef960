package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.Logs;
import java.util.concurrent.CompletableFuture;

/**
 * How the process ends: with the exit code of its command, also when a signal told it to end. The
 * JVM by itself would end with 128 and the signal's number, however cleanly everything was closed.
 */
public final class Ending {
  private static final int DIED = 1;

  private final CompletableFuture<Integer> code = new CompletableFuture<>();

  private Ending() {}

  /** Of the process whose main thread this is, also when that dies of an error. */
  public static Ending ofProcess() {
    Ending ending = new Ending();
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, error) -> {
              thread.getThreadGroup().uncaughtException(thread, error);
              ending.with(DIED);
            });
    return ending;
  }

  /**
   * From now on, a signal such as SIGTERM or Ctrl-C runs {@code tell}, and the process ends when
   * its command has.
   */
  public void onSignal(Runnable tell) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  tell.run();
                  Runtime.getRuntime().halt(code.join());
                },
                "shutdown"));
  }

  /** Ends the process; everything must be closed and printed. */
  public void with(int exitCode) {
    Logs.finish();
    code.complete(exitCode);
    System.exit(exitCode);
  }
}
