package dev.khata.payments.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A payment gateway that takes no real money. It serves from its making until it is closed, and
 * forgets everything then.
 *
 * <p>What becomes of a payment is chosen by its amount; by {@code POST /control/…} somebody may do
 * what payers and banks do, {@code GET /} shows all of it, and {@code GET /statement.csv} is what a
 * gateway would say that it has settled.
 */
public final class SandboxServer implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Delays delays;
  private final Later later = new Later();
  private final Faults faults = new Faults();
  private final Courier courier;
  private final Statement statement;
  private final Till till;
  private final Api api;
  private final Control control;
  private final Page page;

  /**
   * @throws IOException when it can't listen there
   */
  public SandboxServer(SandboxSettings settings, InstantSource clock, Ids ids) throws IOException {
    this.http = HttpServer.create(settings.address(), 0);
    this.delays = settings.delays();
    this.courier = new Courier(settings, clock);
    this.statement = new Statement(clock);
    this.till =
        new Till(
            ids,
            settings.maxOrders(),
            event -> {
              statement.note(event);
              courier.send(event);
            });
    this.api = new Api(till, later, delays);
    this.control = new Control(till, later, faults);
    this.page = new Page(till);
    http.setExecutor(threads);
    http.createContext("/", this::serve);
    http.start();
  }

  /** Where it is reached; no slash at the end. */
  public URI url() {
    String host = http.getAddress().getAddress().getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + http.getAddress().getPort());
  }

  /** From now on notices go there. */
  public void tells(URI notices) {
    courier.goesTo(notices);
  }

  /** From now on notices are signed by that. */
  public void signsBy(Secret secret) {
    courier.signsBy(secret);
  }

  /** Returns when all that has happened so far has been told once, whether or not it was heard. */
  public void settle() {
    courier.settle();
  }

  /** Waits until somebody has heard all that has happened so far; false when it takes longer. */
  public boolean deliver(Duration patience) throws InterruptedException {
    return courier.deliver(patience);
  }

  /** All that was taken so far, in the order in which it was asked for. */
  public List<Taken> taken() {
    return till.taken();
  }

  /** Lets the next answer of that kind go wrong. */
  public void spoil(Route route, Fault fault) {
    faults.spoil(route, fault);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return answer(Request.of(exchange));
    } catch (Refusal refusal) {
      return Answer.json(refusal.status(), Shapes.error(refusal.code()));
    }
  }

  private Answer answer(Request request) {
    Optional<Route> route = Route.of(request);
    if (route.isPresent()) {
      Optional<Fault> fault = faults.take(route.get());
      return fault.equals(Optional.of(Fault.ERROR))
          ? Answer.json(500, Shapes.error("internal"))
          : api.answer(route.get(), request).spoiledBy(fault);
    }
    return switch (request.shape()) {
      case "GET " -> page.answer(request);
      case "GET /statement.csv" -> Answer.csv(statement.csv());
      default -> control.answer(request);
    };
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.bytes();
    if (answer.fault().isEmpty()) {
      send(exchange, answer, body);
      return;
    }
    switch (answer.fault().get()) {
      case LOST -> breakOff(exchange, answer, body);
      case LATE -> {
        hold(delays.confirms());
        send(exchange, answer, body);
      }
      case SLOW -> {
        hold(delays.holds());
        breakOff(exchange, answer, body);
      }
      case GARBAGE -> send(exchange, Answer.html("<p>odd"), Answer.html("<p>odd").bytes());
      case ERROR -> throw new IllegalStateException("an error is answered before anything is done");
    }
  }

  private static void send(HttpExchange exchange, Answer answer, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (answer.status() == 303) {
      exchange.getResponseHeaders().set("Location", "/");
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Closing an exchange whose body is not whole closes its connection. */
  private static void breakOff(HttpExchange exchange, Answer answer, byte[] body)
      throws IOException {
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private void hold(Duration time) {
    try {
      closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    later.close();
    http.stop(0);
    threads.shutdownNow();
    courier.close();
  }
}
