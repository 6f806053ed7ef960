/**
 * Recharges of lines in Gencharge, and what was bought.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.recharge;

import org.jspecify.annotations.NullMarked;
