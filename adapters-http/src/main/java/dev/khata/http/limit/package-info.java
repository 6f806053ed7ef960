/**
 * Counts requests against the limits that endpoints declare, in memory, for this instance alone.
 *
 * <p>Uses bucket4j and caffeine beside {@code endpoint}.
 */
package dev.khata.http.limit;
