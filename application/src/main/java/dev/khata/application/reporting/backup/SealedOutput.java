package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Key;
import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written to it; without {@link #finish} it stays cut off, whoever closes it. */
final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final SealedFormat format;
  private final byte[] chunk = new byte[SealedFormat.CHUNK];
  private int filled;
  private long number;

  SealedOutput(OutputStream out, Key key) throws IOException {
    this.out = out;
    this.format = SealedFormat.fresh(key);
    out.write(format.header());
    // By which one knows what it is, however early it was broken off.
    out.flush();
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /** A full chunk waits for more, since it may be the last. */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == chunk.length) {
        seal(false);
      }
      int part = Math.min(length - done, chunk.length - filled);
      System.arraycopy(bytes, from + done, chunk, filled, part);
      filled += part;
      done += part;
    }
  }

  void finish() throws IOException {
    seal(true);
    out.flush();
  }

  private void seal(boolean last) throws IOException {
    out.write(format.seal(number, last, chunk, filled));
    number++;
    filled = 0;
  }
}
