/**
 * Requests that their clients may send again: under which key, and what came of them the first
 * time.
 *
 * <p>May use the kernel alone. Knows nothing of what the requests are about.
 */
package dev.khata.domain.replies;
