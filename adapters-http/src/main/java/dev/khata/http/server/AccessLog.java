package dev.khata.http.server;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.pipeline.Exchange;
import dev.khata.http.pipeline.RequestContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line per request: no query, no body, no token, no path that a client made up. */
final class AccessLog {
  static final String NO_ROUTE = "none";

  private static final Logger LOG = LoggerFactory.getLogger("dev.khata.http.access");

  private AccessLog() {}

  static void line(
      Exchange exchange, Optional<Api> owner, RequestContext context, int status, Duration took) {
    String route = context.endpoint().map(Endpoint::path).orElse(NO_ROUTE);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("contract", owner.map(Api::name).orElse(Api.OWN));
    fields.put("method", method(exchange.method()));
    fields.put("route", route);
    fields.put("status", status);
    fields.put("duration_ms", took.toMillis());
    context.user().ifPresent(user -> fields.put("user_id", user.value()));
    exchange.origin().traceparent().ifPresent(trace -> fields.put("traceparent", trace));

    LoggingEventBuilder line = isProbe(route) ? LOG.atDebug() : LOG.atInfo();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      line = line.addKeyValue(field.getKey(), field.getValue());
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
