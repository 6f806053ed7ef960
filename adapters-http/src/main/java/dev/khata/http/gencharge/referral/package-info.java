/**
 * Rewards in Gencharge for bringing others.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.referral;

import org.jspecify.annotations.NullMarked;
