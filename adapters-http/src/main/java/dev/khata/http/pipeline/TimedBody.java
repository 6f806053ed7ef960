package dev.khata.http.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * A body that must come at a pace, so that a byte now and then keeps no connection and no thread
 * for ever. Closing it leaves what it reads open.
 */
final class TimedBody extends InputStream {
  private final InputStream body;
  private final Line line;
  private final Pace pace;
  private final long announced;
  private final long begin = System.nanoTime();
  private long total;

  TimedBody(Exchange exchange, Pace pace) throws IOException {
    this.body = exchange.body();
    this.line = exchange.line();
    this.pace = pace;
    this.announced = exchange.announcesBody() ? exchange.contentLength().orElse(Long.MAX_VALUE) : 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    Duration left = pace.timeFor(total).minusNanos(System.nanoTime() - begin);
    if (!left.isPositive()) {
      throw new TooSlow();
    }
    if (total < announced && body.available() == 0) {
      line.waits(left);
    }
    int read = body.read(out, offset, length);
    total += Math.max(0, read);
    return read;
  }

  @Override
  public void close() {
    line.waitsAsUsual();
  }

  /** Whether reading ended because the client took too long or fell silent. */
  static boolean isTooSlow(IOException failure) {
    return failure instanceof TooSlow || failure.getCause() instanceof TimeoutException;
  }

  private static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
