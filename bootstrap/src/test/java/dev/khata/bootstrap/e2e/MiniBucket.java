package dev.khata.bootstrap.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * As much of Amazon's protocol as Khata speaks. Requests must be signed, but nobody looks how: what
 * holds of a real store is tested where the adapter is.
 */
final class MiniBucket implements AutoCloseable {
  private static final String NAME = "papers";

  private final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile Optional<Trouble> trouble = Optional.empty();

  /** How a store fails. */
  enum Outage {
    FORBIDS,
    ERRS,
    BREAKS_OFF,
    IS_SILENT,
    /** What was sent is kept, but the answer is lost. */
    STORES_AND_BREAKS_OFF
  }

  /**
   * An outage that still lasts.
   *
   * @param after begins when that many objects are there
   */
  private record Trouble(Outage how, int after, CountDownLatch over) {}

  private volatile Runnable onPut = () -> {};

  MiniBucket() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/" + NAME, this::answer);
    server.setExecutor(threads);
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

  /** From now on every request fails. */
  void breakDown(Outage how) {
    trouble = Optional.of(new Trouble(how, 0, new CountDownLatch(1)));
  }

  /** One more object can be stored, and then none; all else works. */
  void breakDownAtTheSecondFile(Outage how) {
    trouble = Optional.of(new Trouble(how, objects.size() + 1, new CountDownLatch(1)));
  }

  void heal() {
    trouble.ifPresent(past -> past.over().countDown());
    trouble = Optional.empty();
  }

  /** What somebody gets who follows a link, without any credentials. */
  static HttpResponse<byte[]> follow(String link) {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      return browser.send(
          HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(link, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What happens while an object comes in, before it is there. */
  void onPut(Runnable meanwhile) {
    onPut = meanwhile;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().replaceFirst("^/" + NAME + "/?", "");
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean isPut = exchange.getRequestMethod().equals("PUT");
      Optional<Trouble> now =
          trouble.filter(it -> it.after() == 0 || (isPut && objects.size() >= it.after()));
      if (now.isPresent()) {
        fail(exchange, now.get(), () -> objects.put(name, plain(exchange, body)));
        return;
      }
      if (!isSigned(exchange)) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          onPut.run();
          objects.put(name, plain(exchange, body));
          exchange.sendResponseHeaders(200, -1);
        }
        case "DELETE" -> {
          objects.remove(name);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> {
          if (parameter(exchange, "list-type").isPresent()) {
            list(exchange);
          } else {
            give(exchange, name);
          }
        }
      }
    }
  }

  private static void fail(HttpExchange exchange, Trouble trouble, Runnable put)
      throws IOException {
    switch (trouble.how()) {
      case FORBIDS -> exchange.sendResponseHeaders(403, -1);
      case ERRS -> exchange.sendResponseHeaders(500, -1);
      case BREAKS_OFF -> {
        // Closing the exchange without an answer ends the connection.
      }
      case IS_SILENT -> await(trouble.over());
      case STORES_AND_BREAKS_OFF -> put.run();
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isSigned(HttpExchange exchange) {
    return exchange.getRequestHeaders().containsKey("Authorization")
        || parameter(exchange, "X-Amz-Signature").isPresent();
  }

  private static Optional<String> parameter(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
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

  private void list(HttpExchange exchange) throws IOException {
    String prefix = parameter(exchange, "prefix").orElse("");
    String after = parameter(exchange, "start-after").orElse("");
    String keys =
        names().stream()
            .filter(name -> name.startsWith(prefix) && name.compareTo(after) > 0)
            .limit(Integer.parseInt(parameter(exchange, "max-keys").orElse("1000")))
            .map(name -> "<Contents><Key>" + name + "</Key></Contents>")
            .collect(Collectors.joining("", "<ListBucketResult>", "</ListBucketResult>"));
    byte[] body = keys.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private void give(HttpExchange exchange, String name) throws IOException {
    Optional<byte[]> found =
        name.isEmpty() ? Optional.of(new byte[0]) : Optional.ofNullable(objects.get(name));
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    byte[] body =
        found.orElse("<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
    parameter(exchange, "response-content-type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    parameter(exchange, "response-content-disposition")
        .ifPresent(how -> exchange.getResponseHeaders().set("Content-Disposition", how));
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
    heal();
    server.stop(0);
    threads.close();
  }
}
