package dev.khata.bootstrap.wiring;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.LimitsConfig;
import dev.khata.bootstrap.settings.Rate;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.server.AddressRange;
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
        limits(configuration),
        bounds(http),
        http.leastTime());
  }

  private static CorsOrigins cors(dev.khata.bootstrap.config.CorsOrigins given) {
    return given.any() ? CorsOrigins.any() : CorsOrigins.of(Set.copyOf(given.origins()));
  }

  private static LimitConfig limits(Configuration configuration) {
    LimitsConfig given = configuration.limits();
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Contract contract : configuration.deployment().contracts()) {
      figures(contract, given)
          .forEach((name, rate) -> figures.put(contract.id() + "." + name, figure(rate)));
    }
    return new LimitConfig(given.on(), figures, given.sourcesMax());
  }

  /** By the names that the contract gives its limits; none of a contract that declares none yet. */
  private static Map<String, Rate> figures(Contract contract, LimitsConfig given) {
    return switch (contract) {
      case MYPHARMA ->
          Map.of(
              "request-otp", given.mypharmaOtp(),
              "verify-otp", given.mypharmaVerify(),
              "login", given.mypharmaLogin(),
              "password-reset", given.mypharmaReset(),
              "generic", given.mypharmaGeneric());
      case GENCHARGE -> Map.of("requests", given.gencharge());
      case WATTSUP, CHARGEGHAR -> Map.of();
    };
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
        usual.bodyTime(),
        usual.answerTime());
  }
}
