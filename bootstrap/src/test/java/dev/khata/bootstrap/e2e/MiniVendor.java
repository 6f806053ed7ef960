package dev.khata.bootstrap.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vendor of text messages that keeps what it is handed, and answers as it was told; or keeps
 * whoever calls it waiting, before or after it has taken the message.
 */
final class MiniVendor implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final AtomicInteger kept = new AtomicInteger();
  private volatile Waits waits = Waits.NEVER;
  private volatile int status;
  private volatile String answer;

  /** When it keeps a caller waiting until it is closed. */
  enum Waits {
    NEVER,
    BEFORE_TAKING,
    AFTER_TAKING
  }

  MiniVendor(int status, String answer) {
    this.status = status;
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  void nowSays(int other, String text) {
    status = other;
    answer = text;
  }

  void now(Waits when) {
    waits = when;
  }

  /** How many callers it has kept waiting. */
  int kept() {
    return kept.get();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The bodies of all requests, oldest first. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Waits then = waits;
      keepWaiting(then == Waits.BEFORE_TAKING);
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      keepWaiting(then == Waits.AFTER_TAKING);
      byte[] text = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private void keepWaiting(boolean wanted) throws IOException {
    if (wanted) {
      kept.incrementAndGet();
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("closed while somebody waited");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
