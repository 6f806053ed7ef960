package dev.khata.http.limit;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/** How many may be in at once: so many together, and of one client an eighth of that. */
public final class Room {
  private final Semaphore all;
  private final Shares shares;

  public Room(int max) {
    this.all = new Semaphore(max);
    this.shares = Shares.of(max);
  }

  /**
   * Lets one more in, or doesn't and changes nothing.
   *
   * @param client empty for whom no share is counted
   */
  public boolean enter(Optional<String> client) {
    if (client.isPresent() && !shares.take(client.get())) {
      return false;
    }
    if (all.tryAcquire()) {
      return true;
    }
    client.ifPresent(shares::give);
    return false;
  }

  /** Of one who was let in. */
  public void leave(Optional<String> client) {
    all.release();
    client.ifPresent(shares::give);
  }
}
