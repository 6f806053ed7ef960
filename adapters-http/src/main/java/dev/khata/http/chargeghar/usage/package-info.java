/**
 * What users of ChargeGhar do, in numbers.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.usage;

import org.jspecify.annotations.NullMarked;
