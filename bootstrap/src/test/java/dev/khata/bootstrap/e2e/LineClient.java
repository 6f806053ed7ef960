package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A client that sends one request after the other on one connection, as long as the server keeps
 * it, and hardly looks at the answers, so that many of them cost the machine little beside the
 * server.
 */
final class LineClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final String address;
  private final int port;
  private Socket socket;
  private InputStream answers;

  /** What is looked at of an answer. */
  record Told(int status, boolean retryAfter) {
    @Override
    public String toString() {
      return retryAfter ? status + " later" : "" + status;
    }
  }

  /**
   * @param address of loopback, from which it calls
   */
  LineClient(String address, int port) throws IOException {
    this.address = address;
    this.port = port;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.ofLiteral(address), 0);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    answers = new BufferedInputStream(socket.getInputStream());
  }

  Told post(String path, Map<String, String> headers, JsonNode body) throws IOException {
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    StringBuilder request = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    request.append("Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n");
    request.append(new String(json, StandardCharsets.ISO_8859_1));
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
    return answer();
  }

  private Told answer() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    boolean retryAfter = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      retryAfter |= lower.startsWith("retry-after:");
      last |= lower.equals("connection: close");
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      }
    }
    answers.skipNBytes(length);
    if (last) {
      close();
      connect();
    }
    return new Told(status, retryAfter);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new EOFException("the server has left");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
