/**
 * What users of ChargeGhar have, in money and in points.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.wallet;

import org.jspecify.annotations.NullMarked;
