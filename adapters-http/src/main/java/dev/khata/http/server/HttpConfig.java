package dev.khata.http.server;

import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the server listens and what it trusts.
 *
 * @param port 0 takes any free one
 * @param managementPort where {@code /health} and {@code /metrics} are served instead; 0 takes any
 *     free one
 * @param publicUrl under which clients reach the server; with https, answers demand https
 * @param trustedProxies peers whose {@code X-Forwarded-For} and {@code -Proto} are believed
 * @param leastTime of answers that must not tell by their time what was found
 */
public record HttpConfig(
    String host,
    int port,
    OptionalInt managementPort,
    URI publicUrl,
    List<AddressRange> trustedProxies,
    CorsOrigins corsOrigins,
    LimitConfig limits,
    Bounds bounds,
    Duration leastTime) {
  /** Several times what the quickest of such answers takes, and nothing beside a text message. */
  public static final Duration LEAST_TIME = Duration.ofMillis(10);

  public HttpConfig {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * How much the server takes at once.
   *
   * @param bodyBytes largest body; more is answered with 413
   * @param headerBytes largest request line with all headers; more is answered with 431 or 414
   * @param connections open at a time; further ones wait to be accepted
   * @param requests under way at a time; further ones are answered with 503
   * @param idle how long a connection may stay silent
   * @param bodyTime how long a client may take to send a body; slower ones get 408
   * @param answerTime how long an answer may take that is sent while it is read; then it is cut off
   */
  public record Bounds(
      int bodyBytes,
      int headerBytes,
      int connections,
      int requests,
      Duration idle,
      Duration bodyTime,
      Duration answerTime) {

    public static Bounds usual() {
      return new Bounds(
          1 << 20,
          16 << 10,
          4_096,
          512,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10));
    }
  }

  /** On loopback, trusting nobody, answering pages of any origin. */
  public static HttpConfig development(int port) {
    return new HttpConfig(
        "127.0.0.1",
        port,
        OptionalInt.empty(),
        URI.create("http://127.0.0.1:" + port),
        List.of(),
        CorsOrigins.any(),
        LimitConfig.declared(),
        Bounds.usual(),
        LEAST_TIME);
  }
}
