package dev.khata.http.server;

import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.http.limit.Clients;
import dev.khata.http.pipeline.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens exchanges: gives each its request id and finds the client behind the proxies. */
final class Exchanges {
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final Ids ids;
  private final Proxies proxies;
  private final boolean publicTls;

  Exchanges(Ids ids, Proxies proxies, HttpConfig config) {
    this.ids = ids;
    this.proxies = proxies;
    this.publicTls = config.isPublicOverTls();
  }

  Exchange open(HttpServletRequest request) {
    InetAddress peer = peer(request.getRemoteAddr());
    InetAddress client =
        proxies.client(peer, Collections.list(request.getHeaders("X-Forwarded-For")));
    Origin origin =
        new Origin(
            requestId(Optional.ofNullable(request.getHeader("X-Request-Id"))),
            Optional.ofNullable(request.getHeader("traceparent"))
                .filter(value -> TRACEPARENT.matcher(value).matches()),
            Optional.of(Clients.key(client)),
            AcceptLanguage.preferred(Collections.list(request.getHeaders("Accept-Language"))),
            Optional.ofNullable(request.getHeader("User-Agent")).flatMap(Device::read));
    List<String> proto = Collections.list(request.getHeaders("X-Forwarded-Proto"));
    boolean tls = overTls(request.isSecure(), peer, proto);
    return new Exchange(request, origin, client, tls, new JettyLine(request));
  }

  /** The id that came with a request if it will do, else a new one. */
  String requestId(Optional<String> sent) {
    return sent.filter(id -> REQUEST_ID.matcher(id).matches())
        .orElseGet(() -> ids.next().toString());
  }

  /**
   * Whether the client's way to here is encrypted.
   *
   * @param secure whether the last part of it is
   */
  boolean overTls(boolean secure, InetAddress peer, List<String> forwardedProto) {
    return publicTls || secure || proxies.cameByTls(peer, forwardedProto);
  }

  /** A client that has left already has no address any more. */
  static InetAddress peer(@Nullable String address) {
    return InetAddress.ofLiteral(Optional.ofNullable(address).orElse("0.0.0.0"));
  }
}
