package dev.khata.http.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a form apart while it arrives. As a stream it gives the content of the part whose head was
 * read last; it holds no more of it than its buffer.
 */
final class PartReader extends InputStream {
  private static final int BUFFER = 16 << 10;
  private static final int LONGEST_HEAD = 4 << 10;
  private static final int END = -1;

  private final InputStream body;

  /** What stands before each part and after the last. It has a line break at its beginning only. */
  private final byte[] delimiter;

  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;

  /**
   * @param boundary what the content type names, 1 to 70 characters
   */
  PartReader(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The first delimiter needs no line break before it, so it is given one.
    buffer[to++] = '\r';
    buffer[to++] = '\n';
  }

  /** Passes over what is left of this part; empty after the last one. */
  Optional<PartHead> next() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    from += delimiter.length;
    int first = take();
    int second = take();
    if (first == '-' && second == '-') {
      return Optional.empty();
    }
    while (first == ' ' || first == '\t') {
      first = second;
      second = take();
    }
    if (first != '\r' || second != '\n') {
      throw new MalformedForm("a boundary that goes on");
    }
    return Optional.of(PartHead.of(headers()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? END : one[0] & 0xff;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int available = available();
    while (available == 0) {
      if (isAtDelimiter()) {
        return END;
      }
      fill();
      available = available();
    }
    int count = Math.min(length, available);
    System.arraycopy(buffer, from, out, offset, count);
    from += count;
    return count;
  }

  /** Bytes in the buffer that belong to the part for sure. */
  @Override
  public int available() {
    for (int at = from; at < to; at++) {
      if (buffer[at] == '\r' && isDelimiter(at, Math.min(to, at + delimiter.length))) {
        return at - from;
      }
    }
    return to - from;
  }

  private boolean isAtDelimiter() {
    return to - from >= delimiter.length && isDelimiter(from, from + delimiter.length);
  }

  /** Whether a delimiter stands at {@code at}, as far as it is to be seen before {@code end}. */
  private boolean isDelimiter(int at, int end) {
    for (int i = at; i < end; i++) {
      if (buffer[i] != delimiter[i - at]) {
        return false;
      }
    }
    return true;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = body.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new MalformedForm("a form without its end");
    }
    to += read;
  }

  private int take() throws IOException {
    while (from == to) {
      fill();
    }
    return buffer[from++] & 0xff;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    int left = LONGEST_HEAD;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new MalformedForm("a header without its name");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line(int longest) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(Math.max(0, longest));
    for (int next = take(); next != '\r'; next = take()) {
      if (!line.hasRemaining()) {
        throw new MalformedForm("a head without end");
      }
      line.put((byte) next);
    }
    if (take() != '\n') {
      throw new MalformedForm("half a line break");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(line.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedForm("a head that is not in UTF-8");
    }
  }
}
