package dev.khata.payments.sandbox.server;

import dev.khata.domain.kernel.Secret;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * Where the sandbox listens and whom it tells.
 *
 * @param address port 0 for any that is free
 * @param notices where it posts its notices; empty where it tells nobody
 * @param secret by which it signs them
 * @param maxOrders that it keeps; it takes no more
 */
public record SandboxSettings(
    InetSocketAddress address, Optional<URI> notices, Secret secret, Delays delays, int maxOrders) {
  private static final int MAX_ORDERS = 100_000;

  public SandboxSettings {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("an empty secret");
    }
  }

  /** On this machine alone, as slow as it is for people. */
  public static SandboxSettings local(int port, Optional<URI> notices, Secret secret) {
    return new SandboxSettings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        notices,
        secret,
        Delays.ORDINARY,
        MAX_ORDERS);
  }

  public SandboxSettings with(Delays other) {
    return new SandboxSettings(address, notices, secret, other, maxOrders);
  }
}
