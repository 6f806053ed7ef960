package dev.khata.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is kept, asking and reading with as little work as there can be. */
final class HttpLine implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";

  private final Socket socket;
  private final InputStream in;

  HttpLine(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** A request as it goes over the line. */
  static byte[] request(String method, String path, String token, String body) {
    return keyed(method, path, token, "", body);
  }

  /** One that is done once, however often it comes; without a key just a request. */
  static byte[] keyed(String method, String path, String token, String key, String body) {
    StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\n");
    if (!token.isEmpty()) {
      head.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    if (!key.isEmpty()) {
      head.append("Idempotency-Key: ").append(key).append("\r\n");
    }
    head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length());
    return head.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Fails unless it is answered with 200, whole.
   *
   * @return how many bytes the body has
   */
  long ask(byte[] request) throws IOException {
    Head head = head(request);
    if (head.chunked) {
      return chunks();
    }
    in.skipNBytes(head.length);
    return head.length;
  }

  /** The body, which must have a length; fails unless it is answered with 200. */
  String read(byte[] request) throws IOException {
    return new String(in.readNBytes((int) head(request).length), StandardCharsets.UTF_8);
  }

  private record Head(long length, boolean chunked) {}

  private Head head(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String plain = header.toLowerCase(Locale.ROOT);
      chunked |= plain.equals(CHUNKED);
      if (plain.startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    if (!status.contains(" 200 ")) {
      byte[] body = in.readNBytes((int) length);
      throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
    }
    return new Head(length, chunked);
  }

  private long chunks() throws IOException {
    long length = 0;
    long chunk;
    do {
      chunk = Long.parseLong(line(), 16);
      in.skipNBytes(chunk);
      length += chunk;
      if (!line().isEmpty()) {
        throw new IOException("a chunk is longer than it says");
      }
    } while (chunk > 0);
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
