package dev.khata.http.server;

import dev.khata.http.limit.Shares;
import java.util.Optional;

/** One connection among those that its client may have. */
final class ClientShare {
  private final Shares shares;
  private final Optional<String> client;
  private boolean held;

  /**
   * @param client empty for whom nothing is counted
   */
  ClientShare(Shares shares, Optional<String> client) {
    this.shares = shares;
    this.client = client;
  }

  /** False when the client has as many as it may. */
  synchronized boolean take() {
    held = client.filter(shares::take).isPresent();
    return held || client.isEmpty();
  }

  /** Gives it back, once. */
  synchronized void give() {
    if (held) {
      held = false;
      shares.give(client.orElseThrow());
    }
  }
}
