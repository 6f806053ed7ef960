package dev.khata.http.server;

import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.http.limit.Clients;
import dev.khata.http.pipeline.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens exchanges: gives each its request id and finds the client behind the proxies. */
final class Exchanges {
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final Ids ids;
  private final Proxies proxies;
  private final boolean publicTls;

  Exchanges(Ids ids, HttpConfig config) {
    this.ids = ids;
    this.proxies = new Proxies(config.trustedProxies());
    this.publicTls = config.isPublicOverTls();
  }

  Exchange open(HttpServletRequest request) {
    InetAddress peer = peer(request);
    InetAddress client =
        proxies.client(peer, Collections.list(request.getHeaders("X-Forwarded-For")));
    Origin origin =
        new Origin(
            wellFormed(request, "X-Request-Id", REQUEST_ID).orElseGet(() -> ids.next().toString()),
            wellFormed(request, "traceparent", TRACEPARENT),
            Optional.of(Clients.key(client)),
            AcceptLanguage.preferred(Collections.list(request.getHeaders("Accept-Language"))),
            Optional.ofNullable(request.getHeader("User-Agent")).flatMap(Device::read));
    return new Exchange(request, origin, client, publicTls || cameByTls(request, peer));
  }

  /** A client that has left already has no address any more. */
  private static InetAddress peer(HttpServletRequest request) {
    return InetAddress.ofLiteral(Optional.ofNullable(request.getRemoteAddr()).orElse("0.0.0.0"));
  }

  private boolean cameByTls(HttpServletRequest request, InetAddress peer) {
    return request.isSecure()
        || proxies.cameByTls(peer, Collections.list(request.getHeaders("X-Forwarded-Proto")));
  }

  private static Optional<String> wellFormed(
      HttpServletRequest request, String header, Pattern form) {
    return Optional.ofNullable(request.getHeader(header))
        .filter(value -> form.matcher(value).matches());
  }
}
