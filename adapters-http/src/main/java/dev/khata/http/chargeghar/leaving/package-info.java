/**
 * How accounts of ChargeGhar end: by their owners, and by admins.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.leaving;

import org.jspecify.annotations.NullMarked;
