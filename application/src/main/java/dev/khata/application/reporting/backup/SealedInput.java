package dev.khata.application.reporting.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What was sealed; every byte has been proved. Its end is the end of all that was written. */
final class SealedInput extends InputStream {
  private final PushbackInputStream in;
  private final SealedFormat format;
  private byte[] chunk = new byte[0];
  private int read;
  private long number;
  private boolean ended;

  SealedInput(InputStream in, SealedFormat.KeyFinder keys) throws IOException {
    this.in = new PushbackInputStream(in);
    this.format = SealedFormat.read(this.in, keys);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (read == chunk.length) {
      if (ended) {
        return -1;
      }
      open();
    }
    int part = Math.min(length, chunk.length - read);
    System.arraycopy(chunk, read, into, from, part);
    read += part;
    return part;
  }

  private void open() throws IOException {
    byte[] sealed = in.readNBytes(SealedFormat.CHUNK + SealedFormat.TAG);
    int next = in.read();
    ended = next < 0;
    if (!ended) {
      in.unread(next);
    }
    chunk = format.open(number, ended, sealed, sealed.length);
    number++;
    read = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
