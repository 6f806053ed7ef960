package dev.khata.storage.pictures;

import java.util.Arrays;

/** Makes bytes of a PNG's samples, whose depth and meaning its header and chunks tell. */
final class PngSamples {
  private static final byte OPAQUE = (byte) 255;
  private static final byte[] NOTHING = {};

  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final int[] pixel;

  PngSamples(PngFile file) {
    this.header = file.header();
    this.palette = file.chunk("PLTE").orElse(NOTHING);
    this.transparency = header.hasAlpha() ? NOTHING : file.chunk("tRNS").orElse(NOTHING);
    this.pixel = new int[header.samples()];
  }

  boolean mayBeTransparent() {
    return header.hasAlpha() || transparency.length > 0;
  }

  /**
   * @param colours one byte of grey or three of RGB for each pixel
   * @param alpha 255 is opaque
   */
  void read(byte[] packed, int pixels, byte[] colours, byte[] alpha) {
    int channels = header.colours();
    for (int i = 0; i < pixels; i++) {
      for (int s = 0; s < pixel.length; s++) {
        pixel[s] = sample(packed, i * pixel.length + s);
      }
      if (header.colourType() == PngHeader.PALETTE) {
        colours(pixel[0], colours, i * 3);
        alpha[i] = pixel[0] < transparency.length ? transparency[pixel[0]] : OPAQUE;
      } else {
        for (int c = 0; c < channels; c++) {
          colours[i * channels + c] = toByte(pixel[c]);
        }
        alpha[i] = header.hasAlpha() ? toByte(pixel[channels]) : ofKey();
      }
    }
  }

  /** Black where the palette ends too early. */
  private void colours(int entry, byte[] colours, int at) {
    if (entry * 3 + 2 < palette.length) {
      System.arraycopy(palette, entry * 3, colours, at, 3);
    } else {
      Arrays.fill(colours, at, at + 3, (byte) 0);
    }
  }

  private int sample(byte[] packed, int index) {
    int depth = header.depth();
    if (depth == 8) {
      return packed[index] & 0xff;
    }
    if (depth == 16) {
      return bigEndian(packed, index);
    }
    int bit = index * depth;
    return ((packed[bit >> 3] & 0xff) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  }

  private byte toByte(int sample) {
    int max = (1 << header.depth()) - 1;
    return (byte) ((sample * 255 + max / 2) / max);
  }

  /** One colour may be declared transparent, to the last bit. */
  private byte ofKey() {
    if (transparency.length < pixel.length * 2) {
      return OPAQUE;
    }
    int mask = (1 << header.depth()) - 1;
    for (int s = 0; s < pixel.length; s++) {
      if (pixel[s] != (bigEndian(transparency, s) & mask)) {
        return OPAQUE;
      }
    }
    return 0;
  }

  private static int bigEndian(byte[] in, int index) {
    return ((in[index * 2] & 0xff) << 8) | (in[index * 2 + 1] & 0xff);
  }
}
