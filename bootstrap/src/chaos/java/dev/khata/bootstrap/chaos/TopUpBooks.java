package dev.khata.bootstrap.chaos;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What Khata has on top-ups, once all is calm.
 *
 * @param asked all top-ups that were asked for
 * @param captures what it knows that the gateway has taken
 * @param wallets minor units by user
 * @param suspense minor units that lie there
 */
record TopUpBooks(
    List<Asked> asked, List<Captured> captures, Map<Long, Long> wallets, long suspense) {
  TopUpBooks {
    asked = List.copyOf(asked);
    captures = List.copyOf(captures);
    wallets = Map.copyOf(wallets);
  }

  /**
   * A top-up.
   *
   * @param amount in minor units
   * @param reference by which the gateway was asked
   */
  record Asked(long transaction, long user, long amount, String status, UUID reference) {}

  /**
   * Money that was taken.
   *
   * @param payment the gateway's id of it
   * @param transaction for which it was asked
   * @param amount in minor units
   * @param use {@code SETTLED}, {@code TOPPED_UP} or {@code SUSPENDED}
   */
  record Captured(String payment, long transaction, long user, long amount, String use) {
    boolean isCredited() {
      return !use.equals("SUSPENDED");
    }
  }
}
