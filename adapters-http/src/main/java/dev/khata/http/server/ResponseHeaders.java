package dev.khata.http.server;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Challenge;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.pipeline.Cors;
import dev.khata.http.pipeline.Exchange;
import dev.khata.http.pipeline.RequestContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The headers that every answer carries, whoever gives it. */
final class ResponseHeaders {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final Cors cors;

  ResponseHeaders(Cors cors) {
    this.cors = cors;
  }

  /** What the answer sets itself wins. */
  Map<String, String> of(Exchange exchange, RequestContext context, Rendered answer) {
    Map<String, String> headers = always(exchange.origin().requestId(), exchange.overTls(), answer);
    headers.put("Cache-Control", cacheControl(answer, context.endpoint().flatMap(Endpoint::cache)));
    if (context.api().map(Api::answersOtherOrigins).orElse(true)) {
      headers.putAll(cors.headers(exchange.cors()));
    }
    answer.headers().forEach((name, value) -> headers.merge(name, value, both(name)));
    return headers;
  }

  /** What the answer says replaces what is said of all, but both may tell what it varies by. */
  private static BinaryOperator<String> both(String name) {
    return name.equals("Vary") ? (one, other) -> one + ", " + other : (one, other) -> other;
  }

  /** Of an answer to what never became an exchange. */
  Map<String, String> of(String requestId, boolean overTls, Cors.Asked asked, Rendered answer) {
    Map<String, String> headers = always(requestId, overTls, answer);
    headers.putAll(cors.headers(asked));
    headers.putAll(answer.headers());
    return headers;
  }

  private static Map<String, String> always(String requestId, boolean overTls, Rendered answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Request-Id", requestId);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cache-Control", "no-store");
    if (overTls) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    if (answer.status() == 401) {
      headers.put(Challenge.HEADER, Challenge.BEARER);
    }
    if (answer.page()) {
      headers.put("Content-Security-Policy", PAGE_POLICY);
      headers.put("Referrer-Policy", "no-referrer");
      headers.put("X-Frame-Options", "DENY");
    }
    return headers;
  }

  private static String cacheControl(Rendered answer, Optional<Duration> cache) {
    return cache
        .filter(howLong -> answer.status() < 400)
        .map(howLong -> "public, max-age=" + howLong.toSeconds())
        .orElse("no-store");
  }
}
