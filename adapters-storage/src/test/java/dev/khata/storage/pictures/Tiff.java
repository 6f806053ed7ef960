package dev.khata.storage.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** EXIF as cameras write it. */
final class Tiff {
  private static final int ORIENTATION = 0x0112;
  private static final int GPS = 0x8825;

  private Tiff() {}

  /** Orientations of the picture and of its thumbnail, and a mark where the place would be. */
  static byte[] oriented(int main, int thumbnail, ByteOrder order, String mark) {
    ByteBuffer out = ByteBuffer.allocate(200 + mark.length()).order(order);
    out.put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
    out.putShort((short) 42).putInt(8);
    out.putShort((short) 3);
    entry(out, 0x010e, 2, mark.length(), 80);
    shortEntry(out, ORIENTATION, main);
    entry(out, GPS, 4, 1, 80);
    out.putInt(60);
    out.position(60);
    out.putShort((short) 1);
    shortEntry(out, ORIENTATION, thumbnail);
    out.putInt(0);
    out.position(80);
    out.put(mark.getBytes(StandardCharsets.US_ASCII));
    return out.array();
  }

  static byte[] oriented(int main) {
    return oriented(main, 1, ByteOrder.LITTLE_ENDIAN, "");
  }

  private static void shortEntry(ByteBuffer out, int tag, int value) {
    out.putShort((short) tag).putShort((short) 3).putInt(1);
    out.putShort((short) value).putShort((short) 0);
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
