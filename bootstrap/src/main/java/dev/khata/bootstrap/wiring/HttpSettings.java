package dev.khata.bootstrap.wiring;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.LimitsConfig;
import dev.khata.bootstrap.config.Rate;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import dev.khata.http.server.AddressRange;
import dev.khata.http.server.CorsOrigins;
import dev.khata.http.server.HttpConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The HTTP server's settings in its own terms. */
final class HttpSettings {
  private HttpSettings() {}

  static HttpConfig of(Configuration configuration) {
    var http = configuration.http();
    return new HttpConfig(
        http.host(),
        http.port(),
        http.managementPort().map(OptionalInt::of).orElse(OptionalInt.empty()),
        http.publicUrl(http.port()),
        http.trustedProxies().stream()
            .map(network -> AddressRange.parse(network.toString()))
            .toList(),
        cors(http.corsOrigins()),
        limits(configuration.limits()),
        bounds(http),
        http.leastTime());
  }

  private static CorsOrigins cors(dev.khata.bootstrap.config.CorsOrigins given) {
    return given.any() ? CorsOrigins.any() : CorsOrigins.of(Set.copyOf(given.origins()));
  }

  private static LimitConfig limits(LimitsConfig given) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("mypharma.request-otp", figure(given.mypharmaOtp()));
    figures.put("mypharma.verify-otp", figure(given.mypharmaVerify()));
    figures.put("mypharma.login", figure(given.mypharmaLogin()));
    figures.put("mypharma.password-reset", figure(given.mypharmaReset()));
    return new LimitConfig(given.on(), figures, given.sourcesMax());
  }

  private static Figure figure(Rate rate) {
    return new Figure(rate.count(), rate.period());
  }

  private static HttpConfig.Bounds bounds(dev.khata.bootstrap.config.HttpConfig http) {
    HttpConfig.Bounds usual = HttpConfig.Bounds.usual();
    return new HttpConfig.Bounds(
        http.bodyMax(),
        http.headersMax(),
        usual.connections(),
        http.requestsMax(),
        http.idleTimeout(),
        usual.bodyTime());
  }
}
