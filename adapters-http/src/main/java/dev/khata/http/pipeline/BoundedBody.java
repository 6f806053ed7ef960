package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import java.io.IOException;
import java.io.InputStream;

/** A body that may have only so many bytes. */
final class BoundedBody extends InputStream {
  private static final int PIECE = 8_192;

  private final InputStream body;
  private final BodyBounds bounds;
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

  private int next(byte[] out, int offset, int length) throws IOException {
    int read = body.read(out, offset, length);
    total += Math.max(0, read);
    return read;
  }
}
