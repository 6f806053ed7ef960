/**
 * Users of WattsUp: how they sign up, log in and reset a password, and what they see of themselves.
 *
 * <p>May use the contract's root, the HTTP framework and the use cases; knows no other wing.
 */
@NullMarked
package dev.khata.http.wattsup.identity;

import org.jspecify.annotations.NullMarked;
