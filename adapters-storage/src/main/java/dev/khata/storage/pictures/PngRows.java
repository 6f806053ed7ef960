package dev.khata.storage.pictures;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks the rows of a PNG one after the other, so that no more of it than two rows is ever kept
 * at the file's own depth. (The JDK's reader keeps all of it, which for 16 bits is twice of what is
 * wanted.)
 */
final class PngRows {
  /** For each pass of an interlaced picture: first column and row, step of columns and rows. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

  /** Takes what a row holds: every {@code step}th pixel from {@code x} on. */
  @FunctionalInterface
  interface Sink {
    void row(byte[] packed, int pixels, int x, int y, int step);
  }

  private final PngHeader header;
  private final int bitsPerPixel;

  PngRows(PngHeader header) {
    this.header = header;
    this.bitsPerPixel = header.samples() * header.depth();
  }

  /**
   * @throws IOException when not all of the rows are there
   */
  void unpack(InputStream compressed, Sink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(new InflaterInputStream(compressed), 1 << 16)) {
      for (int[] pass : header.interlaced() ? PASSES : ONE_PASS) {
        int pixels = Math.ceilDiv(header.width() - pass[0], pass[2]);
        if (pixels > 0) {
          unpack(in, pass, pixels, sink);
        }
      }
    }
  }

  private void unpack(InputStream in, int[] pass, int pixels, Sink sink) throws IOException {
    byte[] above = new byte[Math.ceilDiv(pixels * bitsPerPixel, Byte.SIZE)];
    byte[] row = new byte[above.length];
    for (int y = pass[1]; y < header.height(); y += pass[3]) {
      int filter = in.read();
      if (in.readNBytes(row, 0, row.length) < row.length) {
        throw new EOFException("rows are missing");
      }
      unfilter(filter, row, above);
      sink.row(row, pixels, pass[0], y, pass[2]);
      byte[] kept = above;
      above = row;
      row = kept;
    }
  }

  private void unfilter(int filter, byte[] row, byte[] above) throws IOException {
    int distance = Math.max(1, bitsPerPixel / Byte.SIZE);
    for (int i = 0; i < row.length; i++) {
      int left = i < distance ? 0 : row[i - distance] & 0xff;
      int up = above[i] & 0xff;
      int upLeft = i < distance ? 0 : above[i - distance] & 0xff;
      int foretold =
          switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> nearest(left, up, upLeft);
            default -> throw new IOException("unknown filter: " + filter);
          };
      row[i] += (byte) foretold;
    }
  }

  /** Paeth's predictor. */
  private static int nearest(int left, int up, int upLeft) {
    int byLeft = Math.abs(up - upLeft);
    int byUp = Math.abs(left - upLeft);
    int byUpLeft = Math.abs(left + up - 2 * upLeft);
    if (byLeft <= byUp && byLeft <= byUpLeft) {
      return left;
    }
    return byUp <= byUpLeft ? up : upLeft;
  }
}
