/**
 * Autopays in Gencharge: what users have charged on a schedule, and what became of it.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.autopay;

import org.jspecify.annotations.NullMarked;
