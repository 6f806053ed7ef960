package dev.khata.bootstrap.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one client says in PostgreSQL's protocol, passed on message by message. */
final class Frontend {
  private static final int PROTOCOL_3 = 3;

  private final Wiretap tap;
  private final Map<String, String> prepared = new HashMap<>();
  private boolean started;

  Frontend(Wiretap tap) {
    this.tap = tap;
  }

  void pass(DataInputStream in, DataOutputStream out) throws IOException {
    if (started) {
      int type = in.readUnsignedByte();
      byte[] body = body(in);
      out.writeByte(type);
      write(out, body);
      hear((char) type, ByteBuffer.wrap(body));
    } else {
      byte[] body = body(in);
      write(out, body);
      // Before it come questions for encryption, whose answer is one byte.
      started = ByteBuffer.wrap(body).getShort() == PROTOCOL_3;
    }
  }

  private static byte[] body(DataInputStream in) throws IOException {
    byte[] body = new byte[in.readInt() - Integer.BYTES];
    in.readFully(body);
    return body;
  }

  private static void write(DataOutputStream out, byte[] body) throws IOException {
    out.writeInt(body.length + Integer.BYTES);
    out.write(body);
  }

  private void hear(char type, ByteBuffer body) {
    switch (type) {
      case 'P' -> prepared.put(text(body), text(body));
      case 'B' -> bound(body);
      case 'S', 'Q' -> tap.countRoundTrip();
      default -> {}
    }
  }

  private void bound(ByteBuffer body) {
    text(body);
    String sql = prepared.getOrDefault(text(body), "");
    boolean[] binary = new boolean[body.getShort()];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = body.getShort() == 1;
    }
    List<Optional<String>> values = new ArrayList<>();
    int count = body.getShort();
    for (int i = 0; i < count; i++) {
      int length = body.getInt();
      boolean isBinary = binary.length > 0 && binary[binary.length == 1 ? 0 : i];
      values.add(
          length < 0
              ? Optional.empty()
              : Optional.of(isBinary ? array(body, length) : text(body, length)));
    }
    tap.hear(new Call(sql, values));
  }

  private static String text(ByteBuffer body) {
    int length = 0;
    while (body.get(body.position() + length) != 0) {
      length++;
    }
    String text = text(body, length);
    body.get();
    return text;
  }

  private static String array(ByteBuffer body, int length) {
    byte[] bytes = new byte[length];
    body.get(bytes);
    return BinaryArray.text(bytes);
  }

  private static String text(ByteBuffer body, int length) {
    byte[] bytes = new byte[length];
    body.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
