/**
 * Users of ChargeGhar: how they sign up and log in, and what they see of themselves.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.chargeghar.identity;

import org.jspecify.annotations.NullMarked;
