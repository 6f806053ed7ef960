package dev.khata.http.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A body that must arrive within a time, so that a byte now and then holds no place for ever. */
final class TimedBody {
  private static final int PIECE = 8_192;

  private final InputStream body;
  private final long time;
  private final long begin = System.nanoTime();

  TimedBody(InputStream body, Duration time) {
    this.body = body;
    this.time = time.toNanos();
  }

  /**
   * The whole body; empty when it is longer than {@code most}. Then it is passed over to its {@code
   * last} byte, since a client that is still sending would lose the answer.
   */
  Optional<byte[]> bytes(int most, long last) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    long total = 0;
    for (int read = next(piece); read >= 0 && total <= last; read = next(piece)) {
      total += read;
      if (total <= most) {
        bytes.write(piece, 0, read);
      }
    }
    return total > most ? Optional.empty() : Optional.of(bytes.toByteArray());
  }

  /** Whether reading ended because the client took too long or fell silent. */
  static boolean isTooSlow(IOException failure) {
    return failure instanceof TooSlow || failure.getCause() instanceof TimeoutException;
  }

  private int next(byte[] piece) throws IOException {
    if (System.nanoTime() - begin > time) {
      throw new TooSlow();
    }
    return body.read(piece);
  }

  private static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
