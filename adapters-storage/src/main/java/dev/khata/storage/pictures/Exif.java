package dev.khata.storage.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the orientation out of EXIF, which has the form of a TIFF file. Only the first directory is
 * of the picture; the one behind it is of its thumbnail.
 */
final class Exif {
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int BIG_ENDIAN = 0x4d4d;
  private static final int MAGIC = 42;
  private static final int HEADER = 8;
  private static final int ENTRY = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private Exif() {}

  /** Upright when it does not say, or makes no sense. */
  static Orientation orientation(byte[] tiff) {
    if (tiff.length < HEADER) {
      return Orientation.UPRIGHT;
    }
    ByteBuffer in = ByteBuffer.wrap(tiff);
    int order = in.getShort(0) & 0xffff;
    if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
      return Orientation.UPRIGHT;
    }
    in.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = in.getInt(4) & 0xffff_ffffL;
    if (in.getShort(2) != MAGIC || directory + 2 > tiff.length) {
      return Orientation.UPRIGHT;
    }
    return inDirectory(in, (int) directory);
  }

  private static Orientation inDirectory(ByteBuffer in, int directory) {
    int entries = in.getShort(directory) & 0xffff;
    int at = directory + 2;
    for (int i = 0; i < entries && at + ENTRY <= in.limit(); i++, at += ENTRY) {
      if ((in.getShort(at) & 0xffff) == ORIENTATION && in.getInt(at + 4) == 1) {
        return switch (in.getShort(at + 2)) {
          case SHORT -> Orientation.of(in.getShort(at + 8));
          case LONG -> Orientation.of(in.getInt(at + 8));
          default -> Orientation.UPRIGHT;
        };
      }
    }
    return Orientation.UPRIGHT;
  }
}
