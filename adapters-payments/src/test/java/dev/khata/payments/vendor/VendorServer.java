package dev.khata.payments.vendor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.khata.application.payments.Asked;
import dev.khata.application.payments.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A vendor's server on the loopback, which can be spoilt for a call of each kind. */
public abstract class VendorServer implements AutoCloseable {
  /** How long a client of a test may wait; {@link Trouble#TOO_SLOW} takes longer. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration TOO_LONG = PATIENCE.multipliedBy(2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Asked, Trouble> troubles = new ConcurrentHashMap<>();
  private final Map<String, Says> fixed = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  protected VendorServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Does what is asked and answers; called by one thread at a time. */
  protected abstract Says answer(Request request);

  /** For what a request may have been made; empty where it can't be spoilt. */
  protected abstract Set<Asked> kinds(Request request);

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Everything that was asked so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Lets the next call of that kind end in that way. */
  public void spoil(Asked call, Trouble trouble) {
    troubles.put(call, trouble);
  }

  /** Lets a path be answered so from now on, whatever is asked, and nothing be done. */
  public void fix(String path, Says says) {
    fixed.put(path, says);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      requests.add(request);
      Optional<Trouble> trouble =
          kinds(request).stream().map(troubles::remove).filter(Objects::nonNull).findFirst();
      if (trouble.equals(Optional.of(Trouble.ERROR))) {
        write(exchange, new Says(500, "{\"error\": {\"code\": \"SERVER_ERROR\"}}"));
        return;
      }
      Says says;
      synchronized (this) {
        says = Optional.ofNullable(fixed.get(request.path())).orElseGet(() -> answer(request));
      }
      if (trouble.isEmpty()) {
        write(exchange, says);
      } else {
        spoilt(exchange, trouble.get(), says);
      }
    }
  }

  private static void spoilt(HttpExchange exchange, Trouble trouble, Says says) throws IOException {
    switch (trouble) {
      case ANSWER_LOST -> cut(exchange, says);
      case GARBAGE -> write(exchange, new Says(200, "<html>ok</html>"));
      case TOO_SLOW -> {
        pause();
        write(exchange, says);
      }
      case ERROR -> throw new IllegalArgumentException("answered before");
    }
  }

  /** The first byte comes, so that the JDK's client does not ask again by itself. */
  private static void cut(HttpExchange exchange, Says says) throws IOException {
    byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(says.status(), body.length);
    exchange.getResponseBody().write(body, 0, 1);
    exchange.getResponseBody().flush();
  }

  private static void pause() {
    try {
      Thread.sleep(TOO_LONG);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static void write(HttpExchange exchange, Says says) throws IOException {
    byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(says.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
