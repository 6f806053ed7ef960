package dev.khata.bootstrap.chaos;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What Khata has on top-ups, once all is calm.
 *
 * @param asked all top-ups that were asked for
 * @param captures what it knows that the gateway has taken
 * @param wallets minor units by user, less what the user owes
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
   * @param refunded minor units that were given back
   * @param reversed minor units that the payer's bank has taken back
   */
  record Captured(
      String payment,
      long transaction,
      long user,
      long amount,
      String use,
      long refunded,
      long reversed) {
    boolean isCredited() {
      return !use.equals("SUSPENDED");
    }

    /** Minor units that are still with the gateway. */
    long left() {
      return amount - refunded - reversed;
    }
  }
}
