package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.sandbox.server.SandboxServer;
import dev.khata.payments.sandbox.server.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A sandbox at the end of a line, which can be held at a request and lose what it holds. */
final class SandboxLine implements AutoCloseable {
  static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final SandboxServer sandbox;
  private final HttpServer line;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Optional<Hold> hold = Optional.empty();

  /** Which part of a call is held. */
  enum Part {
    /** Nothing is done then. */
    REQUEST,
    ANSWER
  }

  private record Hold(String start, Part part, CountDownLatch reached, CountDownLatch lost) {
    boolean isOf(HttpExchange exchange, Part now) {
      return part == now && call(exchange).startsWith(start);
    }

    void keep() throws IOException {
      reached.countDown();
      try {
        lost.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("lost on the line");
    }
  }

  SandboxLine(InstantSource clock) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      sandbox =
          new SandboxServer(SandboxSettings.local(0, Optional.empty(), SECRET), clock, Fresh::uuid);
      line = HttpServer.create(address, 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.setExecutor(threads);
    line.createContext("/", this::pass);
    line.start();
  }

  String url() {
    return "http://127.0.0.1:" + line.getAddress().getPort();
  }

  SandboxServer sandbox() {
    return sandbox;
  }

  /** The next calls whose method and path start so are held. */
  void hold(String start, Part part) {
    hold = Optional.of(new Hold(start, part, new CountDownLatch(1), new CountDownLatch(1)));
  }

  boolean holdsSomething() {
    return hold.filter(now -> now.reached().getCount() == 0).isPresent();
  }

  /** Loses what is held, and holds nothing more. */
  void lose() {
    hold.ifPresent(now -> now.lost().countDown());
    hold = Optional.empty();
  }

  /** All orders that the sandbox has under that reference. */
  JsonNode orders(UUID reference) {
    return send("GET", "/v1/orders?reference=" + reference).path("items");
  }

  /** Minor units that the sandbox has taken under that reference. */
  long captured(UUID reference) {
    long captured = 0;
    for (JsonNode order : orders(reference)) {
      for (JsonNode payment : order.path("payments")) {
        captured +=
            payment.path("status").asText().equals("captured")
                ? payment.path("amount").asLong()
                : 0;
      }
    }
    return captured;
  }

  /** Has all captures under that reference told of once more, as new events, there. */
  void tellAgain(UUID reference, URI notices) {
    sandbox.tells(notices);
    orders(reference)
        .forEach(
            order -> send("POST", "/control/orders/" + order.path("id").asText() + "/confirm"));
    sandbox.settle();
  }

  private JsonNode send(String method, String path) {
    URI uri = URI.create(sandbox.url() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(method + " " + path + " -> " + answer.statusCode());
      }
      return Json.parse(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Hold> now = hold;
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (now.isPresent() && now.get().isOf(exchange, Part.REQUEST)) {
        now.get().keep();
      }
      HttpRequest request =
          HttpRequest.newBuilder(sandbox.url().resolve(exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
              .build();
      HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
      if (now.isPresent() && now.get().isOf(exchange, Part.ANSWER)) {
        now.get().keep();
      }
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String call(HttpExchange exchange) {
    return exchange.getRequestMethod() + " " + exchange.getRequestURI();
  }

  @Override
  public void close() {
    lose();
    line.stop(0);
    threads.shutdownNow();
    sandbox.close();
  }
}
