/**
 * Counts requests against the limits that endpoints declare, in memory, for this instance alone,
 * and what clients hold at once.
 *
 * <p>Uses bucket4j and caffeine beside {@code endpoint}.
 */
package dev.khata.http.limit;
