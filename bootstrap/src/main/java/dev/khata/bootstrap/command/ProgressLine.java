package dev.khata.bootstrap.command;

import dev.khata.domain.kernel.upkeep.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * How far a command has come, told once it takes long: a bar on a terminal, which is gone in the
 * end, and else a line now and then. It is told again while the work keeps silent, too.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration REDRAWN = Duration.ofMillis(200);
  private static final Duration TOLD_AGAIN = Duration.ofSeconds(10);
  private static final int WIDTH = 30;

  /** Back to the beginning of the line, of which nothing is left. */
  private static final String CLEARED = "\r\u001B[K";

  /** What a narrow terminal has no room for is cut off, as a second line would not be cleared. */
  private static final String ON_ONE_LINE = "\u001B[?7l";

  private static final String ON_MORE_LINES = "\u001B[?7h";

  /** Where whatever else is printed, such as a line of the log, overwrites it. */
  private static final String BEGINNING = "\r";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final Thread ticks;
  private String what;
  private long done;
  private OptionalLong all = OptionalLong.empty();
  private boolean begun;
  private boolean closed;
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
    this.ticks = Thread.ofVirtual().unstarted(this::goOnTelling);
  }

  /** The same, which also tells while nobody tells it anything, until it is closed. */
  ProgressLine ticking() {
    ticks.start();
    return this;
  }

  private void goOnTelling() {
    try {
      while (!ticks.isInterrupted()) {
        Thread.sleep(REDRAWN);
        tick();
      }
    } catch (InterruptedException e) {
      // It was closed.
      ticks.interrupt();
    }
  }

  /** Counts something else from now on, which the same patience is for. */
  synchronized ProgressLine counting(String other) {
    what = other;
    begun = false;
    return this;
  }

  @Override
  public synchronized void at(long now, OptionalLong ofAll) {
    done = now;
    all = ofAll;
    begun = true;
    tell();
  }

  /** Tells how far it had come, if it is time to. */
  synchronized void tick() {
    if (begun && !closed) {
      tell();
    }
  }

  private void tell() {
    long now = nanos.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + (terminal ? REDRAWN : TOLD_AGAIN).toNanos();
    if (terminal) {
      err.print(ON_ONE_LINE + CLEARED + words() + bar() + ON_MORE_LINES + BEGINNING);
      err.flush();
      drawn = true;
    } else {
      err.println(words());
    }
  }

  /** A line that is not overwritten. */
  void say(String line) {
    aside(() -> err.println(line));
  }

  /** Prints something else, which the same terminal may show. */
  synchronized void aside(Runnable print) {
    clear();
    print.run();
  }

  @Override
  public synchronized void close() {
    closed = true;
    ticks.interrupt();
    clear();
  }

  private void clear() {
    if (drawn) {
      err.print(CLEARED);
      err.flush();
      drawn = false;
    }
  }

  private String bar() {
    if (all.isEmpty() || all.getAsLong() == 0) {
      return "";
    }
    int full = (int) ((double) WIDTH * Math.min(done, all.getAsLong()) / all.getAsLong());
    return " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  /** As wide from the first to the last, so that the bar stays where it is. */
  private String words() {
    if (all.isEmpty()) {
      return grouped(done) + " " + what;
    }
    String ofAll = grouped(all.getAsLong());
    String sofar = grouped(done);
    String room = terminal ? " ".repeat(Math.max(0, ofAll.length() - sofar.length())) : "";
    return room + sofar + " of " + ofAll + " " + what;
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
