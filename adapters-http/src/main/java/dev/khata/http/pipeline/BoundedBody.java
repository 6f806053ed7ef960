package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/**
 * A body that must arrive within a time, so that a byte now and then holds no place for ever, and
 * may have only so many bytes.
 */
final class BoundedBody extends InputStream {
  private static final int PIECE = 8_192;

  private final InputStream body;
  private final BodyBounds bounds;
  private final long begin = System.nanoTime();
  private long total;

  BoundedBody(InputStream body, BodyBounds bounds) {
    this.body = body;
    this.bounds = bounds;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * @throws FaultException when it goes on beyond its bound
   */
  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int read = next(out, offset, length);
    if (total > bounds.max()) {
      throw new FaultException(new Fault.BodyTooLarge());
    }
    return read;
  }

  /**
   * Reads on and drops what comes, since a client that is still sending would lose the answer. Of a
   * body without end it gives up.
   */
  void passOver() throws IOException {
    byte[] piece = new byte[PIECE];
    while (total <= bounds.last() && next(piece, 0, PIECE) >= 0) {
      // Nobody wants it.
    }
  }

  /** Whether reading ended because the client took too long or fell silent. */
  static boolean isTooSlow(IOException failure) {
    return failure instanceof TooSlow || failure.getCause() instanceof TimeoutException;
  }

  private int next(byte[] out, int offset, int length) throws IOException {
    if (System.nanoTime() - begin > bounds.time().toNanos()) {
      throw new TooSlow();
    }
    int read = body.read(out, offset, length);
    total += Math.max(0, read);
    return read;
  }

  private static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
