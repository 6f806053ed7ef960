package dev.khata.domain.documents;

import dev.khata.domain.documents.PictureRefusal.FileTooLarge;
import dev.khata.domain.documents.PictureRefusal.SidesTooLong;
import dev.khata.domain.documents.PictureRefusal.TooManyPixels;
import java.util.Optional;

/** How large a picture may be. */
public final class PictureLimits {
  /** Of a file, as it comes in and as it is kept. */
  public static final int MAX_BYTES = 5 << 20;

  /** In pixels. */
  public static final int MAX_SIDE = 10_000;

  /** Of the decoded samples. */
  public static final long MAX_DECODED_BYTES = 128L << 20;

  /** Bits of a pixel of the picture that is drawn, whatever was sent. */
  private static final int DRAWN_BITS = 24;

  private PictureLimits() {}

  public static Optional<PictureRefusal> checkFile(long bytes) {
    return bytes > MAX_BYTES ? Optional.of(new FileTooLarge(MAX_BYTES)) : Optional.empty();
  }

  /**
   * What the header alone decides.
   *
   * @param bitsPerPixel of all channels together, as decoded; at least {@link #DRAWN_BITS} count,
   *     since every picture is drawn in colours
   */
  public static Optional<PictureRefusal> checkHeader(int width, int height, int bitsPerPixel) {
    if (width > MAX_SIDE || height > MAX_SIDE) {
      return Optional.of(new SidesTooLong(width, height, MAX_SIDE));
    }
    if ((long) width * height * Math.max(bitsPerPixel, DRAWN_BITS)
        > MAX_DECODED_BYTES * Byte.SIZE) {
      return Optional.of(new TooManyPixels(width, height));
    }
    return Optional.empty();
  }
}
