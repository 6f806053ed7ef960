/**
 * What operators look at: whether the instance lives, is ready, and how it does.
 *
 * <p>Uses {@code endpoint}, micrometer and the kernel's readiness.
 */
package dev.khata.http.health;
