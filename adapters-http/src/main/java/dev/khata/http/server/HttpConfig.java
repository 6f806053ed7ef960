package dev.khata.http.server;

import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the server listens and what it trusts.
 *
 * @param port 0 takes any free one
 * @param managementPort where {@code /health} and {@code /metrics} are served instead; 0 takes any
 *     free one
 * @param givenPublicUrl under which clients reach the server, without a final slash; with https,
 *     answers demand https. See {@link #publicUrl}
 * @param trustedProxies peers whose {@code X-Forwarded-For} and {@code -Proto} are believed
 * @param minTime of answers that must not tell by their time what was found
 * @param shutdownGrace for requests under way when the server is told to stop
 */
public record HttpConfig(
    String host,
    int port,
    OptionalInt managementPort,
    Optional<URI> givenPublicUrl,
    List<AddressRange> trustedProxies,
    CorsOrigins corsOrigins,
    LimitConfig limits,
    Bounds bounds,
    Duration minTime,
    Duration shutdownGrace) {
  /** Several times what the quickest of such answers takes, and nothing beside a text message. */
  public static final Duration MIN_TIME = Duration.ofMillis(10);

  public HttpConfig {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * How much the server takes at once.
   *
   * @param bodyBytes largest body; more is answered with 413
   * @param headerBytes largest request line with all headers; more is answered with 431 or 414
   * @param connections open at a time, those to the management port aside; further ones wait to be
   *     accepted. Of more than an eighth of them for one client, further ones are closed
   * @param requests worked on at a time, and an eighth of them for one client; further ones are
   *     answered with 503
   * @param patience with slow clients
   */
  public record Bounds(
      int bodyBytes, int headerBytes, int connections, int requests, Patience patience) {

    public static Bounds usual() {
      return new Bounds(1 << 20, 16 << 10, 4_096, 1_000, Patience.usual());
    }

    /** The same for so many requests at once. */
    Bounds at(int newRequests) {
      return new Bounds(bodyBytes, headerBytes, connections, newRequests, patience);
    }

    /** The same with another patience. */
    Bounds with(Patience newPatience) {
      return new Bounds(bodyBytes, headerBytes, connections, requests, newPatience);
    }
  }

  /** On loopback, trusting nobody, answering pages of any origin. */
  public static HttpConfig development(int port) {
    return new HttpConfig(
        "127.0.0.1",
        port,
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        CorsOrigins.any(),
        LimitConfig.declared(),
        Bounds.usual(),
        MIN_TIME,
        Duration.ofSeconds(30));
  }

  /**
   * Base of the links in e-mails and of the documents, without a final slash.
   *
   * @param boundPort the port that the server listens on, which {@link #port} may leave open
   */
  public URI publicUrl(int boundPort) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String reachable = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return givenPublicUrl.orElseGet(() -> URI.create("http://" + reachable + ":" + boundPort));
  }

  /** Whether clients come by TLS, which a proxy in front ends. */
  boolean isPublicOverTls() {
    return givenPublicUrl.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
  }

  /** The same with these limits of requests. */
  public HttpConfig with(LimitConfig newLimits) {
    return new HttpConfig(
        host,
        port,
        managementPort,
        givenPublicUrl,
        trustedProxies,
        corsOrigins,
        newLimits,
        bounds,
        minTime,
        shutdownGrace);
  }

  /** The same within these bounds. */
  public HttpConfig within(Bounds newBounds) {
    return new HttpConfig(
        host,
        port,
        managementPort,
        givenPublicUrl,
        trustedProxies,
        corsOrigins,
        limits,
        newBounds,
        minTime,
        shutdownGrace);
  }
}
