package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.net.URI;

/** Where the links in e-mails lead, under the public address of the deployment. */
public interface LinkAddresses {

  /** The whole address, the token its query parameter {@code token}. */
  URI of(Link.Kind kind, Contract contract, String token);
}
