/**
 * What operators look at: whether the instance lives, is ready, and how it does.
 *
 * <p>Uses {@code endpoint}, micrometer, and from the domain what the kernel, messaging and the
 * ledger tell of themselves.
 */
package dev.khata.http.health;
