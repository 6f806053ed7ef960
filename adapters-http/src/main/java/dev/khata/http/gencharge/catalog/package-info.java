/**
 * What Gencharge sells: plans, offers and what groups them.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.catalog;

import org.jspecify.annotations.NullMarked;
