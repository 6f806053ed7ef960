package dev.khata.http.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each client holds of something at once, none more than so much. */
public final class Shares {
  /** Into how many parts a whole is cut of which one client may hold one. */
  private static final int PARTS = 8;

  private final int most;
  private final Map<String, Integer> held = new ConcurrentHashMap<>();

  private Shares(int most) {
    this.most = most;
  }

  /** An eighth of the whole for each, and one at least. */
  public static Shares of(int whole) {
    return new Shares(Math.max(1, whole / PARTS));
  }

  /**
   * Takes one more.
   *
   * @param client under whose name it is counted
   * @return false when the client holds all that it may; then nothing is taken
   */
  public boolean take(String client) {
    if (held.merge(client, 1, Integer::sum) <= most) {
      return true;
    }
    give(client);
    return false;
  }

  /** Gives back one that was taken. */
  public void give(String client) {
    held.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
  }

  /** How many clients hold any. */
  int clients() {
    return held.size();
  }
}
