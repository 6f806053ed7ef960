package dev.khata.bootstrap.serve;

import dev.khata.http.server.HttpConfig;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Where the outside reaches Khata. Where nothing else is configured that depends on the port, which
 * may be known only once the server listens.
 */
public final class PublicAddress implements Supplier<URI> {
  private final HttpConfig config;
  private volatile int port;

  public PublicAddress(HttpConfig config) {
    this.config = config;
    this.port = config.port();
  }

  /** Tells which port the server got. */
  public void listensOn(int bound) {
    this.port = bound;
  }

  @Override
  public URI get() {
    return config.publicUrl(port);
  }
}
