package dev.khata.http.links;

import dev.khata.domain.identity.ContractPolicies;
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
  private final ContractPolicies policies;
  private final Supplier<URI> base;

  /**
   * @param base the public address without a final slash, asked for each time since the port may be
   *     known only once the server listens
   */
  public PublicLinks(ContractPolicies policies, Supplier<URI> base) {
    this.policies = policies;
    this.base = base;
  }

  @Override
  public Optional<URI> of(Link.Kind kind, Contract contract, String token) {
    String query = "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return policies
        .find(contract)
        .map(policy -> policy.pages().get(kind))
        .map(path -> URI.create(base.get() + path + query));
  }
}
