package dev.khata.http.server;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.pipeline.Exchange;
import dev.khata.http.pipeline.RequestContext;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line per request: no query, no body, no token, no path that a client made up. */
public final class AccessLog {
  /** The logger of these lines. */
  public static final String LOGGER = "dev.khata.http.access";

  static final String NO_ROUTE = "none";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private AccessLog() {}

  static void line(
      Exchange exchange, Optional<Api> owner, RequestContext context, int status, Duration took) {
    String route = context.endpoint().map(Endpoint::path).orElse(NO_ROUTE);
    LoggingEventBuilder line =
        (isProbe(route) ? LOG.atDebug() : LOG.atInfo())
            .addKeyValue("contract", owner.map(Api::name).orElse(Api.OWN))
            .addKeyValue("method", method(exchange.method()))
            .addKeyValue("route", route)
            .addKeyValue("status", status)
            .addKeyValue("duration_ms", took.toMillis());
    if (context.user().isPresent()) {
      line = line.addKeyValue("user_id", context.user().get().value());
    }
    if (exchange.origin().traceparent().isPresent()) {
      line = line.addKeyValue("traceparent", exchange.origin().traceparent().get());
    }
    line.log("request");
  }

  /** Probes come every few seconds and say nothing. */
  private static boolean isProbe(String route) {
    return route.startsWith("/health/") || route.equals("/metrics");
  }

  /** Methods come from clients too, so only known ones are named. */
  static String method(String sent) {
    return switch (sent) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> sent;
      default -> "OTHER";
    };
  }
}
