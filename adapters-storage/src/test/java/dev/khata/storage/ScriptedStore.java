package dev.khata.storage;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it is told to and remembers what it was asked. */
final class ScriptedStore implements AutoCloseable {
  /** What a request was, as far as it was read. */
  record Asked(String method, String path, Headers headers, byte[] body) {
    String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }
  }

  /** Answers one request. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private int readAtMost = Integer.MAX_VALUE;

  /**
   * @param answers one for each request; the last one for all that follow
   */
  ScriptedStore(Answer... answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  private synchronized void answer(HttpExchange exchange, Answer... answers) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readNBytes(readAtMost)));
      answers[Math.min(asked.size(), answers.length) - 1].to(exchange);
    }
  }

  /** Answers before more of a body than that has been read. */
  ScriptedStore readingAtMost(int bytes) {
    readAtMost = bytes;
    return this;
  }

  static Answer status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Announces so many bytes, and sends fewer. */
  static Answer breakingOff(int announced, int sent) {
    return exchange -> {
      exchange.sendResponseHeaders(200, announced);
      exchange.getResponseBody().write(new byte[sent]);
      exchange.getResponseBody().flush();
      throw new IOException("broken off");
    };
  }

  static Answer error(int status, String code) {
    return exchange -> {
      byte[] xml =
          ("<Error><Code>" + code + "</Code><Message>as told</Message></Error>")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, xml.length);
      exchange.getResponseBody().write(xml);
    };
  }

  List<Asked> asked() {
    return asked;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
