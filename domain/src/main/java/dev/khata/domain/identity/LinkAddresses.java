package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.net.URI;
import java.util.Optional;

/** Where the links in e-mails lead, under the public address of the deployment. */
public interface LinkAddresses {

  /**
   * The whole address, the token its query parameter {@code token}; empty where the contract has no
   * page for such a link.
   */
  Optional<URI> of(Link.Kind kind, Contract contract, String token);
}
