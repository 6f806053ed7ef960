package dev.khata.bootstrap.command;

import dev.khata.domain.kernel.upkeep.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * How far a command has come, told once it takes long: a bar on a terminal, which is gone in the
 * end, and else a line now and then.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration REDRAWN = Duration.ofMillis(200);
  private static final Duration TOLD_AGAIN = Duration.ofSeconds(10);
  private static final int WIDTH = 30;

  /** Back to the beginning of the line, of which nothing is left. */
  private static final String CLEARED = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final String what;
  private final LongSupplier nanos;
  private long next;
  private boolean drawn;

  /**
   * @param terminal whether somebody looks at it
   * @param what is counted, such as {@code events}
   * @param nanos monotone
   */
  ProgressLine(PrintWriter err, boolean terminal, String what, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.what = what;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + PATIENCE.toNanos();
  }

  @Override
  public void at(long done, OptionalLong all) {
    long now = nanos.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + (terminal ? REDRAWN : TOLD_AGAIN).toNanos();
    if (terminal) {
      err.print(CLEARED + bar(done, all) + words(done, all));
      err.flush();
      drawn = true;
    } else {
      err.println(words(done, all));
    }
  }

  /** A line that is not overwritten. */
  void say(String line) {
    clear();
    err.println(line);
  }

  @Override
  public void close() {
    clear();
  }

  private void clear() {
    if (drawn) {
      err.print(CLEARED);
      err.flush();
      drawn = false;
    }
  }

  private static String bar(long done, OptionalLong all) {
    if (all.isEmpty() || all.getAsLong() == 0) {
      return "";
    }
    int full = (int) (WIDTH * Math.min(done, all.getAsLong()) / all.getAsLong());
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] ";
  }

  private String words(long done, OptionalLong all) {
    String of = all.isEmpty() ? "" : String.format(Locale.ROOT, " of %,d", all.getAsLong());
    return String.format(Locale.ROOT, "%,d%s %s", done, of, what);
  }
}
