package dev.khata.http.testing;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.pipeline.Gatekeeper;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.server.HttpServer;
import dev.khata.http.server.RequestObserver;
import dev.khata.http.token.AccessToken;
import dev.khata.http.token.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A running server on a free port with its people, and a client for it. */
public final class TestServer implements AutoCloseable {
  /** What documents say the server can be reached at. */
  public static final URI ADDRESS = URI.create("https://api.example/khata");

  public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  public final People people = new People();
  public final Tokens tokens =
      new Tokens("khata", KeyRing.of(Keyring.key("k1")), InstantSource.fixed(NOW));

  /** What the observer was told, one line per request. */
  public final BlockingQueue<String> observed = new LinkedBlockingQueue<>();

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestServer(HttpConfig config, HttpServer.Served served) {
    AtomicLong count = new AtomicLong();
    RequestObserver observer =
        (contract, method, route, status, took) ->
            observed.add(contract + " " + method + " " + route + " " + status);
    server =
        new HttpServer(
            config,
            served,
            new Gatekeeper(tokens, people),
            () -> new UUID(9, count.incrementAndGet()),
            observer);
    server.start();
  }

  /** Serves the test contract in the name of the contract that owns all other paths. */
  public static TestServer start() {
    return start(HttpConfig.development(0));
  }

  public static TestServer start(HttpConfig config) {
    return start(config, TestContract.api(Contract.GENCHARGE, () -> {}));
  }

  public static TestServer start(HttpConfig config, Api... apis) {
    return start(config, new HttpServer.Served(List.of(apis), List.of()));
  }

  public static TestServer start(HttpConfig config, HttpServer.Served served) {
    return new TestServer(config, served);
  }

  public HttpServer server() {
    return server;
  }

  public int port() {
    return server.port();
  }

  /** A live access token of the session. */
  public String tokenOf(Caller caller) {
    AccessToken token =
        new AccessToken(
            caller.session().contract(),
            caller.user().publicId(),
            caller.session().id(),
            new UUID(2, caller.user().id().value()),
            "user",
            Optional.empty(),
            NOW,
            NOW.plusSeconds(900));
    return tokens.sign(token).reveal();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> postJson(String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return send("POST", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
  }

  public HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    return sendTo(port(), method, path, body, headers);
  }

  public HttpResponse<String> sendTo(
      int port, String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  @Override
  public void close() {
    server.stop(Duration.ofSeconds(5));
    client.close();
  }
}
