/**
 * Reports: which columns a list for operators has, by what it is filtered and sorted, and where its
 * rows come from. Each is one declaration, from which its endpoint, files and statement follow.
 *
 * <p>May use every other context but the end of accounts.
 */
package dev.khata.domain.reporting;
