package dev.khata.storage.pictures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Takes what a codec writes, in memory, and breaks off once that is too much. */
final class BoundedImageOutput extends ImageOutputStreamImpl {
  private final int max;
  private byte[] content = new byte[1 << 16];
  private int length;
  private boolean full;

  BoundedImageOutput(int max) {
    this.max = max;
  }

  /** Whether it has broken off. */
  boolean isFull() {
    return full;
  }

  int size() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(content, 0, length);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int count) throws IOException {
    flushBits();
    if (count > max - streamPos) {
      full = true;
      throw new IOException("above " + max + " bytes");
    }
    int end = (int) streamPos + count;
    if (end > content.length) {
      content = Arrays.copyOf(content, Math.clamp(content.length * 2L, end, max));
    }
    System.arraycopy(from, offset, content, (int) streamPos, count);
    streamPos = end;
    length = Math.max(length, end);
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < length ? content[(int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int count) {
    bitOffset = 0;
    if (streamPos >= length) {
      return -1;
    }
    int read = Math.min(count, length - (int) streamPos);
    System.arraycopy(content, (int) streamPos, to, offset, read);
    streamPos += read;
    return read;
  }
}
