package dev.khata.http.links;

import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.LinkAddresses;
import dev.khata.domain.kernel.Contract;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Links under the public address, each to the page or endpoint of its contract. */
public final class PublicLinks implements LinkAddresses {
  private final Supplier<URI> base;

  /**
   * @param base the public address without a final slash, asked for each time since the port may be
   *     known only once the server listens
   */
  public PublicLinks(Supplier<URI> base) {
    this.base = base;
  }

  @Override
  public Optional<URI> of(Link.Kind kind, Contract contract, String token) {
    String query = "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return path(kind, contract).map(path -> URI.create(base.get() + path + query));
  }

  private static Optional<String> path(Link.Kind kind, Contract contract) {
    return switch (contract) {
      case MYPHARMA ->
          switch (kind) {
            case VERIFY_EMAIL -> Optional.of("/api/auth/verify-email/");
            case RESET_PASSWORD -> Optional.of("/console/mypharma/reset-password");
          };
      case WATTSUP, CHARGEGHAR, GENCHARGE -> Optional.empty();
    };
  }
}
