package dev.khata.bootstrap.serve;

import dev.khata.payments.sandbox.server.SandboxServer;
import java.net.URI;
import java.util.Optional;

/**
 * The payment sandbox that is started beside Khata in development.
 *
 * @param server empty where another gateway is asked, or a sandbox elsewhere
 */
public record Sandbox(Optional<SandboxServer> server) {

  /** From now on it tells Khata what happens. */
  void tells(URI khata) {
    server.ifPresent(it -> it.tells(khata.resolve("/webhooks/payments/sandbox")));
  }

  /** Where people see what it holds. */
  Optional<URI> page() {
    return server.map(SandboxServer::url);
  }
}
