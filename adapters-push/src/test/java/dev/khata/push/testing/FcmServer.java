package dev.khata.push.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Firebase Cloud Messaging and the token endpoint of one service account on this machine, as strict
 * as they are described: what is not described is refused. It answers otherwise, or keeps whoever
 * calls it waiting, when a test says so.
 */
public final class FcmServer implements AutoCloseable {
  public static final String PROJECT = "khata-test";

  static final String EMAIL = "push@khata-test.iam.gserviceaccount.example";
  static final String KEY_ID = "0123456789abcdef0123456789abcdef01234567";

  private static final String TOKEN_PATH = "/token";
  private static final String SEND_PATH = "/v1/projects/" + PROJECT + "/messages:send";

  /** Of all accounts, since to make some takes its time. */
  private static final KeyPair KEYS = keys();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final TokenEndpoint tokens;
  private final SendEndpoint messages = new SendEndpoint();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();
  private volatile Optional<Says> toMessages = Optional.empty();
  private volatile Optional<Says> toAssertions = Optional.empty();
  private volatile Then then = Then.ANSWERS;

  /** What becomes of a message that it has looked at. */
  public enum Then {
    ANSWERS,
    /** It has taken it, and closes the connection without a word. */
    HANGS_UP,
    /** It has taken it, and keeps its caller waiting until it is closed. */
    KEEPS_WAITING
  }

  private FcmServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tokens = new TokenEndpoint(url() + TOKEN_PATH, (RSAPublicKey) KEYS.getPublic());
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public static FcmServer start() {
    return new FcmServer();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The JSON file of the service account. */
  public String credentials() {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(KEYS.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "service_account")
        .put("project_id", PROJECT)
        .put("private_key_id", KEY_ID)
        .put("private_key", pem)
        .put("client_email", EMAIL)
        .put("client_id", "100000000000000000001")
        .put("token_uri", url() + TOKEN_PATH)
        .toPrettyString();
  }

  /** To every message, whatever it says, until {@link #nowAnswers}. */
  public void nowSays(Says says) {
    toMessages = Optional.of(says);
  }

  public void nowSaysToAssertions(Says says) {
    toAssertions = Optional.of(says);
  }

  /** By what it is asked, as at first. */
  public void nowAnswers() {
    toMessages = Optional.empty();
    toAssertions = Optional.empty();
    then = Then.ANSWERS;
  }

  public void then(Then becomes) {
    then = becomes;
  }

  /** How many callers it has kept waiting, or left without an answer. */
  public int kept() {
    return kept.get();
  }

  /** As when the app is removed from that device. */
  public void unregister(String token) {
    messages.unregister(token);
  }

  public void revokeAccess() {
    tokens.revokeAll();
  }

  public void accessLasts(Duration lifetime) {
    tokens.tokensLast(lifetime);
  }

  /** How many access tokens it has given. */
  public int accessTokens() {
    return tokens.issued();
  }

  /** How often it was asked to send, whatever it answered. */
  public int asked() {
    return asked.get();
  }

  /** The messages that it has taken, oldest first. */
  public List<JsonNode> messages() {
    return messages.taken();
  }

  /** Those to one device. */
  public List<JsonNode> messagesTo(String token) {
    return messages().stream()
        .filter(message -> message.path("token").asText().equals(token))
        .toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = Request.of(exchange);
      boolean isMessage = request.path().equals(SEND_PATH);
      Says says = isMessage ? send(request) : other(request);
      if (isMessage && says.status() == 200 && then != Then.ANSWERS) {
        leave();
      }
      says.retryAfter().ifPresent(at -> exchange.getResponseHeaders().set("Retry-After", at));
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(says.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void leave() throws IOException {
    kept.incrementAndGet();
    if (then == Then.KEEPS_WAITING) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new IOException("without an answer");
  }

  private Says other(Request request) {
    if (!request.path().equals(TOKEN_PATH)) {
      return Says.bare(404, "NOT_FOUND");
    }
    return toAssertions.orElseGet(() -> tokens.answer(request));
  }

  private Says send(Request request) {
    asked.incrementAndGet();
    if (!request.method().equals("POST") || request.query().isPresent()) {
      return Says.bare(404, "NOT_FOUND");
    }
    if (!tokens.knows(request.authorization())) {
      return Says.bare(401, "UNAUTHENTICATED");
    }
    if (!request.is("application/json")) {
      return Says.bare(400, "INVALID_ARGUMENT");
    }
    return toMessages.orElseGet(() -> messages.answer(request));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
