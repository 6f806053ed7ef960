package dev.khata.storage.pictures;

/** Converts pixels to sRGB: grey stays one byte a pixel, everything else becomes three. */
@FunctionalInterface
interface ToSrgb {
  int WHITE = 255;

  /** Both arrays begin with the first of the pixels and may be longer than these. */
  void apply(byte[] from, byte[] to, int pixels);

  /** Of samples of that many channels that are grey or sRGB already, or pass for it. */
  static ToSrgb unchanged(int channels) {
    return (from, to, pixels) -> System.arraycopy(from, 0, to, 0, pixels * channels);
  }

  /** Of four inks, 255 being all of it, as an even mixture without a profile. */
  static ToSrgb mixingInks() {
    return (from, to, pixels) -> {
      for (int in = 0, out = 0; in < pixels * 4; in += 4, out += 3) {
        int light = WHITE - (from[in + 3] & 0xff);
        for (int i = 0; i < 3; i++) {
          to[out + i] = (byte) ((WHITE - (from[in + i] & 0xff)) * light / WHITE);
        }
      }
    };
  }
}
