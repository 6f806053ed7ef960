package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What a PNG's first chunk says. */
record PngHeader(int width, int height, int depth, int colourType, boolean interlaced) {
  static final int GREY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GREY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  private static final int LENGTH = 13;

  /**
   * @throws RefusedPicture when it is no header, or that of too large a picture
   */
  static PngHeader read(byte[] chunk) throws RefusedPicture {
    if (chunk.length != LENGTH) {
      throw RefusedPicture.damaged();
    }
    ByteBuffer in = ByteBuffer.wrap(chunk);
    PngHeader header =
        new PngHeader(in.getInt(), in.getInt(), in.get(), in.get(), chunk[LENGTH - 1] == 1);
    boolean knownMethods = in.getShort() == 0 && in.get() >>> 1 == 0;
    if (!header.isValid() || !knownMethods) {
      throw RefusedPicture.damaged();
    }
    Optional<PictureRefusal> tooLarge =
        PictureLimits.checkHeader(header.width, header.height, header.bitsDecoded());
    if (tooLarge.isPresent()) {
      throw new RefusedPicture(tooLarge.get());
    }
    return header;
  }

  private boolean isValid() {
    boolean validDepth =
        switch (colourType) {
          case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    return validDepth && width > 0 && height > 0;
  }

  /** Samples of a pixel, as the file has them. */
  int samples() {
    return switch (colourType) {
      case GREY, PALETTE -> 1;
      case GREY_ALPHA -> 2;
      case RGB -> 3;
      default -> 4;
    };
  }

  boolean hasAlpha() {
    return colourType == GREY_ALPHA || colourType == RGB_ALPHA;
  }

  /** Channels of colour: one for grey, else three. */
  int colours() {
    return colourType == GREY || colourType == GREY_ALPHA ? 1 : 3;
  }

  private int bitsDecoded() {
    return colourType == PALETTE ? 3 * Byte.SIZE : samples() * Math.max(depth, Byte.SIZE);
  }
}
