package dev.khata.http.server;

import dev.khata.http.pipeline.CutOff;
import dev.khata.http.pipeline.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Where a body is written that goes out while it is made. The first bytes wait until there are
 * some, so that what fails early can still be answered with an error.
 */
final class HeldOutput extends OutputStream {
  private static final int AT_ONCE = 1 << 15;

  /** Sends status and headers; from then on there is no other answer. */
  @FunctionalInterface
  interface Begin {
    OutputStream begin() throws IOException;
  }

  private final Begin begin;
  private final Line line;
  private final Duration stalled;
  private final long deadline;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(AT_ONCE);
  private Optional<OutputStream> begun = Optional.empty();

  /**
   * @param patience how long the body may take, and its reader for a piece of it
   */
  HeldOutput(Begin begin, Line line, Patience patience) {
    this.begin = begin;
    this.line = line;
    this.stalled = patience.stalled();
    this.deadline = System.nanoTime() + patience.answer().toNanos();
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /**
   * @throws CutOff when the client has left or doesn't read, or the time is up
   */
  @Override
  public void write(byte[] bytes, int from, int count) {
    waiting.write(bytes, from, count);
    if (waiting.size() >= AT_ONCE) {
      send();
    }
  }

  /**
   * Sends what is still waiting.
   *
   * @return the whole body when it was short and nothing has been sent; else empty
   */
  Optional<byte[]> finish() {
    if (begun.isEmpty()) {
      return Optional.of(waiting.toByteArray());
    }
    send();
    return Optional.empty();
  }

  private void send() {
    if (System.nanoTime() - deadline > 0) {
      throw new CutOff("it took too long", new IOException("the time is up"));
    }
    line.waits(stalled);
    try {
      OutputStream out = begun.isPresent() ? begun.get() : begin.begin();
      begun = Optional.of(out);
      waiting.writeTo(out);
      waiting.reset();
    } catch (IOException e) {
      throw new CutOff(hasStalled(e) ? "the client reads nothing" : "the client has left", e);
    } finally {
      line.waitsAsUsual();
    }
  }

  private static boolean hasStalled(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }
}
