package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.server.AddressRange;
import dev.khata.http.server.HttpConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The settings of the HTTP server. */
final class HttpSettings {
  static final Setting<String> HOST =
      Setting.of(
          "KHATA_HTTP_HOST",
          hostName(),
          "127.0.0.1",
          "Address to listen on; `0.0.0.0` for every one that the machine has.");
  static final Setting<Integer> PORT =
      Setting.of(
          "KHATA_HTTP_PORT",
          Quantities.wholeNumber(0, 65_535),
          "8080",
          "Port to listen on; 0 takes a free one.");
  static final Setting<Optional<Integer>> MANAGEMENT_PORT =
      Setting.optional(
          "KHATA_MANAGEMENT_PORT",
          Quantities.wholeNumber(0, 65_535),
          "the same port",
          "`/health/**` and `/metrics` move there.");
  static final Setting<Optional<URI>> PUBLIC_URL =
      Setting.optional(
          "KHATA_PUBLIC_URL",
          Urls.http(),
          "http://HOST:PORT",
          "Where the outside reaches this server: base of the links in e-mails and of the"
              + " documents. Needed in production, and https there.");
  static final Setting<Optional<List<AddressRange>>> TRUSTED_PROXIES =
      Setting.optional(
          "KHATA_TRUSTED_PROXIES",
          Kinds.list(addressRange()),
          "none",
          "Proxies whose `X-Forwarded-For` tells the client's address, and the first entry of whose"
              + " `X-Forwarded-Proto` tells whether it came by TLS; `Forwarded` and `X-Real-IP` are"
              + " not read.");
  static final Setting<Optional<CorsOrigins>> CORS_ORIGINS =
      Setting.optional(
          "KHATA_CORS_ORIGINS",
          origins(),
          "`*` in development, `none` in production",
          "Web sites whose pages may call the contracts.");
  static final Setting<Integer> BODY_MAX =
      Setting.of(
          "KHATA_HTTP_BODY_MAX",
          Quantities.bytes(1024, 64 * 1024 * 1024),
          "1MiB",
          "Longest request body, uploads aside; most endpoints take 16 KiB, whatever this says, and"
              + " their documents tell which take more. Over it, 413.");
  static final Setting<Integer> HEADERS_MAX =
      Setting.of(
          "KHATA_HTTP_HEADERS_MAX",
          Quantities.bytes(1024, 1024 * 1024),
          "16KiB",
          "Longest request line and headers together; over it, 431.");
  static final Setting<Integer> REQUESTS_MAX =
      Setting.of(
          "KHATA_HTTP_REQUESTS_MAX",
          Quantities.wholeNumber(1, 100_000),
          "1000",
          "Requests worked on at once, an eighth of them for one client; over it, 503 with"
              + " `Retry-After`. Those of payment gateways are counted apart.");
  static final Setting<Duration> IDLE_TIMEOUT =
      Setting.of(
          "KHATA_HTTP_IDLE_TIMEOUT",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
          "30s",
          "A connection on which nothing moves is closed after this.");
  static final Setting<Duration> MIN_TIME =
      Setting.of(
          "KHATA_HTTP_LEAST_TIME",
          Quantities.duration(Duration.ZERO, Duration.ofSeconds(1)),
          "10ms",
          "Answers that must not tell by their time whether an account exists come no sooner.");
  static final Setting<Duration> SHUTDOWN_GRACE =
      Setting.of(
          "KHATA_SHUTDOWN_GRACE",
          Quantities.duration(Duration.ZERO, Duration.ofMinutes(10)),
          "30s",
          "How long a stopping server lets finish what runs.");

  static final Section SECTION =
      Section.of(
          "HTTP",
          HOST,
          PORT,
          MANAGEMENT_PORT,
          PUBLIC_URL,
          TRUSTED_PROXIES,
          CORS_ORIGINS,
          BODY_MAX,
          HEADERS_MAX,
          REQUESTS_MAX,
          IDLE_TIMEOUT,
          MIN_TIME,
          SHUTDOWN_GRACE);

  private HttpSettings() {}

  static HttpConfig read(Reading reading, Env env, LimitConfig limits) {
    int port = reading.get(PORT);
    OptionalInt managementPort =
        reading.get(MANAGEMENT_PORT).filter(m -> m == 0 || m != port).stream()
            .mapToInt(Integer::intValue)
            .findFirst();
    return new HttpConfig(
        reading.get(HOST),
        port,
        managementPort,
        reading.get(PUBLIC_URL),
        reading.get(TRUSTED_PROXIES).orElse(List.of()),
        reading.get(CORS_ORIGINS).orElse(unlessGiven(env)),
        limits,
        bounds(reading),
        reading.get(MIN_TIME),
        reading.get(SHUTDOWN_GRACE));
  }

  private static HttpConfig.Bounds bounds(Reading reading) {
    HttpConfig.Bounds usual = HttpConfig.Bounds.usual();
    return new HttpConfig.Bounds(
        reading.get(BODY_MAX),
        reading.get(HEADERS_MAX),
        usual.connections(),
        reading.get(REQUESTS_MAX),
        usual.patience().withIdle(reading.get(IDLE_TIMEOUT)));
  }

  static CorsOrigins unlessGiven(Env env) {
    return switch (env) {
      case DEVELOPMENT -> CorsOrigins.any();
      case PRODUCTION -> CorsOrigins.none();
    };
  }

  private static Kind<CorsOrigins> origins() {
    Kind<List<String>> list = Kinds.list(Urls.origin());
    return new Kind<>(
        "`*`, `none`, or " + list.allowed(),
        text ->
            switch (text) {
              case "*" -> CorsOrigins.any();
              case "none" -> CorsOrigins.none();
              default -> CorsOrigins.of(Set.copyOf(list.read(text)));
            },
        list.discreet());
  }

  static Kind<AddressRange> addressRange() {
    String allowed = "an address block such as `10.0.0.0/8`, zeros behind its prefix";
    return Kind.of(
        allowed,
        text ->
            AddressRange.parse(text)
                .orElseThrow(() -> new Unfit("expected " + Kinds.plain(allowed))));
  }

  private static Kind<String> hostName() {
    String allowed = "a host name or an IP address";
    return Kind.of(
        allowed,
        text -> {
          if (text.length() > 253 || !text.chars().allMatch(HttpSettings::isHostCharacter)) {
            throw new Unfit("expected " + allowed);
          }
          return text;
        });
  }

  private static boolean isHostCharacter(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == ':');
  }
}
