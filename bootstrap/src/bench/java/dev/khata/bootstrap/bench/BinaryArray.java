package dev.khata.bootstrap.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * An array of numbers, booleans or texts as PostgreSQL's driver sends it, however it is told not
 * to.
 */
final class BinaryArray {
  private static final int BOOLEAN = 16;
  private static final int BYTES = 17;
  private static final int BIGINT = 20;
  private static final int SMALLINT = 21;
  private static final int INTEGER = 23;
  private static final int TEXT = 25;
  private static final int VARCHAR = 1_043;
  private static final int UUIDS = 2_950;

  private BinaryArray() {}

  /** The same as text. */
  static String text(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int dimensions = in.getInt();
    in.getInt();
    int type = in.getInt();
    StringJoiner elements = new StringJoiner(",", "{", "}");
    if (dimensions > 0) {
      int count = in.getInt();
      in.getInt();
      for (int i = 0; i < count; i++) {
        int length = in.getInt();
        elements.add(length < 0 ? "NULL" : element(in, type, length));
      }
    }
    return elements.toString();
  }

  private static String element(ByteBuffer in, int type, int length) {
    return switch (type) {
      case BOOLEAN -> in.get() == 0 ? "f" : "t";
      case SMALLINT -> Short.toString(in.getShort());
      case INTEGER -> Integer.toString(in.getInt());
      case BIGINT -> Long.toString(in.getLong());
      case BYTES -> "\"\\\\x" + HexFormat.of().formatHex(bytes(in, length)) + '"';
      case UUIDS -> new UUID(in.getLong(), in.getLong()).toString();
      case TEXT, VARCHAR -> quoted(in, length);
      default -> throw new IllegalStateException("an array of type " + type);
    };
  }

  private static String quoted(ByteBuffer in, int length) {
    String text = new String(bytes(in, length), StandardCharsets.UTF_8);
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
