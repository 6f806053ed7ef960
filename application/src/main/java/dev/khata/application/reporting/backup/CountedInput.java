package dev.khata.application.reporting.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** What is read, and how much of it so far. */
final class CountedInput extends FilterInputStream {
  private final boolean byLines;
  private final LongConsumer watched;
  private long count;

  private CountedInput(InputStream in, boolean byLines, LongConsumer watched) {
    super(in);
    this.byLines = byLines;
    this.watched = watched;
  }

  static CountedInput bytes(InputStream in, LongConsumer watched) {
    return new CountedInput(in, false, watched);
  }

  static CountedInput lines(InputStream in, LongConsumer watched) {
    return new CountedInput(in, true, watched);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    count += byLines ? lines(into, from, read) : Math.max(0, read);
    watched.accept(count);
    return read;
  }

  private static int lines(byte[] bytes, int from, int length) {
    int lines = 0;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
