/**
 * Handing in a paper that proves who one is, and seeing what became of it.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.kyc;

import org.jspecify.annotations.NullMarked;
