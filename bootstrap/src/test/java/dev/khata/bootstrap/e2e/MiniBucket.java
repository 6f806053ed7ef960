package dev.khata.bootstrap.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * As much of Amazon's protocol as Khata speaks, without its signatures: what holds of a real store
 * is tested where the adapter is.
 */
final class MiniBucket implements AutoCloseable {
  private static final String NAME = "papers";

  private final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final HttpServer server;
  private volatile boolean broken;

  MiniBucket() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/" + NAME, this::answer);
    server.start();
  }

  /** The settings of a Khata that stores here. */
  Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "KHATA_STORAGE_VENDOR", "s3",
            "KHATA_S3_BUCKET", NAME,
            "KHATA_S3_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort(),
            "KHATA_S3_PATH_STYLE", "on",
            "KHATA_S3_ACCESS_KEY", "AKIA",
            "KHATA_S3_SECRET_KEY", "not-a-secret"));
  }

  List<String> names() {
    return List.copyOf(objects.keySet());
  }

  /** From now on every request is refused, or none any more. */
  void breakDown(boolean down) {
    broken = down;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().replaceFirst("^/" + NAME + "/?", "");
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (broken) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(name, plain(exchange, body));
          exchange.sendResponseHeaders(200, -1);
        }
        case "DELETE" -> {
          objects.remove(name);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> give(exchange, name);
      }
    }
  }

  /** Without the frames in which the SDK sends pieces with their signatures. */
  private static byte[] plain(HttpExchange exchange, byte[] body) {
    String length = exchange.getRequestHeaders().getFirst("x-amz-decoded-content-length");
    if (length == null) {
      return body;
    }
    byte[] content = new byte[Integer.parseInt(length)];
    int at = 0;
    int filled = 0;
    while (filled < content.length) {
      int line = at;
      while (body[line] != '\n') {
        line++;
      }
      String head = new String(body, at, line - at, StandardCharsets.ISO_8859_1);
      int size = Integer.parseInt(head.replaceFirst(";.*", "").strip(), 16);
      System.arraycopy(body, line + 1, content, filled, size);
      filled += size;
      at = line + 1 + size + 2;
    }
    return content;
  }

  private void give(HttpExchange exchange, String name) throws IOException {
    Optional<byte[]> found =
        name.isEmpty() ? Optional.of(new byte[0]) : Optional.ofNullable(objects.get(name));
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    byte[] body =
        found.orElse("<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(found.isPresent() ? 200 : 404, isHead ? -1 : length(body));
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Zero would be of unknown length. */
  private static long length(byte[] body) {
    return body.length == 0 ? -1 : body.length;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
