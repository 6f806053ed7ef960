package dev.khata.storage.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** ICC profiles written by hand. */
final class Icc {
  private static final int HEADER = 128;
  private static final byte[] WHITE = xyz(0.9642, 1, 0.8249);

  private Icc() {}

  /**
   * @param kind class, colour space and connection space, of four letters each
   */
  static byte[] profile(int version, String kind, Map<String, byte[]> content) {
    Map<String, byte[]> tags = new LinkedHashMap<>(content);
    tags.put("wtpt", WHITE);
    tags.put(
        "desc",
        Bytes.join("desc", new byte[4], Bytes.word(5), "Test\0", new byte[8], new byte[71]));
    tags.put("cprt", Bytes.join("text", new byte[4], "None\0\0\0\0"));
    ByteBuffer directory = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
    int at = HEADER + directory.capacity();
    byte[] body = {};
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      byte[] padded = Bytes.join(tag.getValue(), new byte[-tag.getValue().length & 3]);
      directory.put(tag.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(at);
      directory.putInt(tag.getValue().length);
      at += padded.length;
      body = Bytes.join(body, padded);
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(at);
    header.put(8, Bytes.join(version, 0, 0, 0, kind));
    header.put(36, Bytes.join("acsp"));
    header.put(68, WHITE, 8, 12);
    return Bytes.join(header.array(), directory.array(), body);
  }

  static byte[] xyz(double x, double y, double z) {
    return Bytes.join("XYZ ", new byte[4], fixed(x), fixed(y), fixed(z));
  }

  static byte[] gamma(double gamma) {
    int fixed = (int) Math.round(gamma * 256);
    return Bytes.join("curv", new byte[4], Bytes.word(1), fixed >> 8, fixed & 0xff, 0, 0);
  }

  /** sRGB's own. */
  static byte[] curve() {
    return Bytes.join(
        "para",
        new byte[4],
        Bytes.join(0, 3, 0, 0),
        Bytes.join(fixed(2.4), fixed(1 / 1.055), fixed(0.055 / 1.055)),
        Bytes.join(fixed(1 / 12.92), fixed(0.04045)));
  }

  static byte[] fixed(double number) {
    return Bytes.word((int) Math.round(number * 65_536));
  }

  static byte[] ofGrey(double gamma) {
    return profile(2, "mntrGRAYXYZ ", Map.of("kTRC", gamma(gamma)));
  }

  /** Of four inks, which a table turns into lightness and two colours. */
  static byte[] ofInks() {
    byte[] table = {};
    for (int inks = 0; inks < 16; inks++) {
      table = Bytes.join(table, lab(inks));
    }
    byte[] straight = new byte[256];
    for (int i = 0; i < straight.length; i++) {
      straight[i] = (byte) i;
    }
    byte[] one = fixed(1);
    byte[] none = new byte[4];
    byte[] lut =
        Bytes.join(
            Bytes.join("mft1", none, 4, 3, 2, 0),
            Bytes.join(one, none, none, none, one, none, none, none, one),
            Bytes.join(straight, straight, straight, straight),
            table,
            Bytes.join(straight, straight, straight));
    return profile(2, "prtrCMYKLab ", Map.of("A2B0", lut, "A2B1", lut));
  }

  /** Black where there is black, paper where there is nothing, all else a red. */
  private static byte[] lab(int inks) {
    if ((inks & 1) == 1) {
      return Bytes.join(0, 128, 128);
    }
    return inks == 0 ? Bytes.join(255, 128, 128) : Bytes.join(115, 183, 168);
  }
}
