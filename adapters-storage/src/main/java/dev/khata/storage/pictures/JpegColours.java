package dev.khata.storage.pictures;

/** What the samples of a JPEG mean. */
enum JpegColours {
  GREY(1),
  RGB(3),
  YCBCR(3),
  /** Four inks, inverted as Adobe writes them. */
  CMYK(4),
  /** The same with the three colours as luma and chroma. */
  YCCK(4);

  private static final int HALF = 1 << 15;

  private final int channels;

  JpegColours(int channels) {
    this.channels = channels;
  }

  int channels() {
    return channels;
  }

  /** Turns samples as they were decoded into grey, RGB, or inks of which 255 is all. */
  void interpret(byte[] row, int pixels) {
    switch (this) {
      case GREY, RGB -> {}
      case YCBCR -> chromaToRgb(row, pixels);
      case CMYK -> invert(row, pixels, 0);
      case YCCK -> {
        // What comes out as red is inverted twice: once by Adobe, once as light against ink.
        chromaToRgb(row, pixels);
        invert(row, pixels, 3);
      }
    }
  }

  /** By JFIF's formula, in fixed point. */
  private void chromaToRgb(byte[] row, int pixels) {
    for (int at = 0; at < pixels * channels; at += channels) {
      int luma = (row[at] & 0xff) << 16;
      int blue = (row[at + 1] & 0xff) - 128;
      int red = (row[at + 2] & 0xff) - 128;
      row[at] = sample(luma + 91_881 * red);
      row[at + 1] = sample(luma - 22_554 * blue - 46_802 * red);
      row[at + 2] = sample(luma + 116_130 * blue);
    }
  }

  private static byte sample(int fixed) {
    return (byte) Math.clamp((fixed + HALF) >> 16, 0, 255);
  }

  private static void invert(byte[] row, int pixels, int firstBand) {
    for (int at = 0; at < pixels * 4; at += 4) {
      for (int band = firstBand; band < 4; band++) {
        row[at + band] = (byte) ~row[at + band];
      }
    }
  }
}
