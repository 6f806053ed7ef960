package dev.khata.persistence.recharge;

import dev.khata.domain.replies.PlannedReply;
import dev.khata.persistence.database.ArrayValues;
import java.util.HexFormat;

/**
 * A request that one of a list of purchases answers.
 *
 * @param item the index of the purchase, from 0
 * @param transaction the number of its first transaction, from 1
 */
record Requested(int item, int transaction, PlannedReply reply) {
  private static final HexFormat HEX = HexFormat.of();

  static <V> ArrayValues<V, Requested> values(ArrayValues<V, Requested> requests) {
    return requests
        .bytes("reply_keys", request -> HEX.parseHex(request.reply.key().id()))
        .bytes("reply_bodies", request -> HEX.parseHex(request.reply.key().body()))
        .texts("reply_kinds", request -> request.reply.kind())
        .instants("reply_until", request -> request.reply.until())
        .integers("reply_transactions", Requested::transaction);
  }
}
