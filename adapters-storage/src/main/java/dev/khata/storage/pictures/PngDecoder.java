package dev.khata.storage.pictures;

import java.io.IOException;

/** Decodes PNG: what is transparent lies on white, and 16 bits become 8. */
final class PngDecoder {
  private final PngSamples samples;
  private final ToSrgb toSrgb;
  private final Pixels pixels;
  private final byte[] colours;
  private final byte[] converted;
  private final byte[] alpha;

  private PngDecoder(PngFile file) {
    PngHeader header = file.header();
    this.samples = new PngSamples(file);
    this.toSrgb = PngColours.of(file);
    this.pixels = Pixels.of(header.width(), header.height(), header.colours());
    this.colours = new byte[header.width() * header.colours()];
    this.converted = new byte[colours.length];
    this.alpha = new byte[header.width()];
  }

  static Pixels decode(PngFile file) throws RefusedPicture {
    PngDecoder decoder = new PngDecoder(file);
    try {
      new PngRows(file.header()).unpack(file.compressed(), decoder::row);
    } catch (IOException e) {
      throw RefusedPicture.damaged();
    }
    return decoder.pixels;
  }

  private void row(byte[] packed, int count, int x, int y, int step) {
    samples.read(packed, count, colours, alpha);
    toSrgb.apply(colours, converted, count);
    if (samples.mayBeTransparent()) {
      layOnWhite(count);
    }
    int channels = pixels.channels();
    for (int i = 0; i < count; i++) {
      int at = (y * pixels.width() + x + i * step) * channels;
      System.arraycopy(converted, i * channels, pixels.data(), at, channels);
    }
  }

  private void layOnWhite(int count) {
    int channels = pixels.channels();
    for (int i = 0; i < count * channels; i++) {
      int opacity = alpha[i / channels] & 0xff;
      int mixed = (converted[i] & 0xff) * opacity + ToSrgb.WHITE * (255 - opacity);
      converted[i] = (byte) ((mixed + 127) / 255);
    }
  }
}
