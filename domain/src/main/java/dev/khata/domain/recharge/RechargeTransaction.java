package dev.khata.domain.recharge;

import java.time.Instant;

/**
 * Money of a user that moved, or was to move, as the user is told of it.
 *
 * @param seq its place among the transactions of the same user, from one and without gaps
 */
public record RechargeTransaction(
    TransactionId id, long seq, Instant createdAt, TransactionFacts facts) {}
