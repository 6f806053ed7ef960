package dev.khata.storage.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes written by hand. */
final class Bytes {

  private Bytes() {}

  /** Of numbers (a byte each), texts in ASCII, and arrays of bytes. */
  static byte[] join(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      switch (part) {
        case Integer number -> out.write(number);
        case String text -> out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        case byte[] bytes -> out.writeBytes(bytes);
        default -> throw new IllegalArgumentException(part.getClass().getName());
      }
    }
    return out.toByteArray();
  }

  /** Four bytes, the highest first. */
  static byte[] word(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  static boolean contains(byte[] bytes, String mark) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(mark);
  }
}
